import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAgency } from '../lib/page/agency/read-agency';

/** Injected by the background when a person asks for what the page says of the agency; its result is that. */
export default defineUnlistedScript(() => readAgency(document));
