import { accountPages } from './account-pages';
import { codePages } from './code-pages';
import { foreignCodePages } from './foreign-code-pages';
import { layoutPages } from './layout-pages';
import { widgetPages } from './widget-pages';
import { mistakablePages } from './mistakable-pages';
import { oddAccountPages } from './odd-account-pages';
import { oddSendingPages } from './odd-sending-pages';
import { otherPages } from './other-pages';
import { senderPages } from './sender-pages';
import { sendingPages } from './sending-pages';
import { stylePages } from './style-pages';
import { variantsOf } from './variants';
import type { ZooPage } from './zoo-page';

const kinds = [
  ...accountPages,
  ...widgetPages,
  ...layoutPages,
  ...stylePages,
  ...sendingPages,
  ...senderPages,
  ...codePages,
  ...otherPages,
  ...mistakablePages,
];

/** Odd pages that are no kind of their own: each once. */
const singles = [...oddAccountPages, ...oddSendingPages, ...foreignCodePages];

/** Every page of the zoo: the kinds, each crossed with frames or with old markup, and odd ones. */
export const zoo: readonly ZooPage[] = [...kinds, ...variantsOf(kinds), ...singles];
