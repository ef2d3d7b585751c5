import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pointInPage } from '../../lib/page/pointing/point-in-page';

/** Injected by the background into a tab in which the person is about to show something. */
export default defineUnlistedScript(() => {
  pointInPage();
});
