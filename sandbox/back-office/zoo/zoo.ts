import { accountPages } from './account-pages';
import { layoutPages } from './layout-pages';
import { otherPages } from './other-pages';
import { sendingPages } from './sending-pages';
import { variantsOf } from './variants';
import type { ZooPage } from './zoo-page';

const kinds = [...accountPages, ...layoutPages, ...sendingPages, ...otherPages];

/** Every page of the zoo: the kinds, and each crossed with frames or with old markup. */
export const zoo: readonly ZooPage[] = [...kinds, ...variantsOf(kinds)];
