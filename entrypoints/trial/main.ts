import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/trial/trial-office.css';
import '../../components/trial/trial-band';
import { TrialGuide } from '../../components/trial/trial-guide';
import { TrialOffice } from '../../components/trial/trial-office';
import { language } from '../../lib/i18n';
import { fillLetterCodes } from '../../lib/page/fill-letter-codes';
import { followProfiles } from '../../lib/page/profile/follow-profiles';
import { showAccountsPanel } from '../../lib/page/show-accounts-panel';
import { send } from '../../lib/messaging/send';
import { worldIn } from '../../lib/trial/trial-world';

document.documentElement.lang = language();

const world = worldIn(browser.storage.session, navigator.locks);
const office = Object.assign(new TrialOffice(), { world });
const guide = Object.assign(new TrialGuide(), { world });

// What runs in a permitted back office runs here, with a back office's rights and no others.
const page = { signal: new AbortController().signal, isOrphaned: () => false };
await send('startTrial');
document.body.append(document.createElement('lre-trial-band'), office, guide);
followProfiles(page);
showAccountsPanel(page);
fillLetterCodes(page);
