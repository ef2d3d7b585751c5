import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/trial/trial-band';
import { TrialLetterPage } from '../../components/trial/trial-letter-page';
import { language, t } from '../../lib/i18n';
import { worldIn } from '../../lib/trial/trial-world';

document.documentElement.lang = language();
document.title = t('trial.letter_title');

const world = worldIn(browser.storage.session, navigator.locks);
const band = Object.assign(document.createElement('lre-trial-band'), { atLetter: true });
document.body.append(band, Object.assign(new TrialLetterPage(), { world }));
