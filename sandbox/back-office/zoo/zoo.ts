import { accountPages } from './account-pages';
import { codePages } from './code-pages';
import { layoutPages } from './layout-pages';
import { libraryPages } from './library-pages';
import { mistakablePages } from './mistakable-pages';
import { otherPages } from './other-pages';
import { senderPages } from './sender-pages';
import { sendingPages } from './sending-pages';
import { stylePages } from './style-pages';
import { variantsOf } from './variants';
import type { ZooPage } from './zoo-page';

const kinds = [
  ...accountPages,
  ...libraryPages,
  ...layoutPages,
  ...stylePages,
  ...sendingPages,
  ...senderPages,
  ...codePages,
  ...otherPages,
  ...mistakablePages,
];

/** Every page of the zoo: the kinds, and each crossed with frames or with old markup. */
export const zoo: readonly ZooPage[] = [...kinds, ...variantsOf(kinds)];
