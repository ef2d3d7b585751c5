import type { PageState } from '../../companion/page-state';
import type { PhoneView } from '../../lib/handoff/phone/phone-view';
import { openOnPhone } from './open-on-phone';
import { scenes, type Scene } from './scene';
import { click, shows } from './set';

const until = Date.now() + 3_600_000;
const row = { id: 'a', name: 'Claire Martin', email: 'c•••@agence.example' };
const other = { id: 'b', name: 'Jean-Baptiste Le Guen', email: 'j•••@agence.example' };
const rows = [row, other];

/** The page put into a state, whatever leads to it. */
const stands =
  (state: PageState): Scene['set'] =>
  async (set) => {
    const phone = await openOnPhone(set, set.stage.sandbox.companion);
    await phone.page.evaluate((wanted) => {
      const page = document.querySelector('lre-phone-page') as unknown as { page: unknown };
      page.page = wanted;
    }, state);
    await shows(phone, 'h1');
    return phone;
  };

const shown = (view: PhoneView, more: { away?: boolean; unanswered?: boolean } = {}) =>
  stands({ kind: 'handoff', view, away: false, unanswered: false, ...more });

const stopped = (reason: Extract<PhoneView, { kind: 'ended' }>['reason']) =>
  shown({ kind: 'ended', reason, received: false });

/** The page that the phone opens. */
export const phoneScenes = scenes('phone', '9 Phone', {
  connecting: shown({ kind: 'greeting', stale: false }),
  'no answer': shown({ kind: 'greeting', stale: true }, { unanswered: true }),
  code: shown({ kind: 'code', code: '042917', until, lapsed: false }),
  'code lapsed': shown({ kind: 'code', code: '042917', until, lapsed: true }, { unanswered: true }),
  senders: shown({ kind: 'rows', rows, last: null, until }),
  'key refused': shown({ kind: 'rows', rows, last: 'refused', until }),
  'connection down': shown({ kind: 'rows', rows, last: null, until }, { away: true }),
  scanning: async (set) => {
    const phone = await shown({ kind: 'rows', rows, last: null, until })(set);
    await click(phone, '.rows button');
    await shows(phone, 'video');
    return phone;
  },
  sending: shown({ kind: 'sent', row, result: null, until }),
  'sending without answer': shown({ kind: 'sent', row, result: null, until }, { unanswered: true }),
  scanned: shown({ kind: 'sent', row, result: 'proving', until }),
  'passphrase awaited': shown({ kind: 'sent', row, result: 'passphrase-awaited', until }),
  identified: shown({ kind: 'done', row, result: 'proven' }),
  unproven: shown({ kind: 'done', row, result: 'unproven' }),
  expired: stopped('expired'),
  used: stopped('used'),
  'not confirmed': stopped('not-confirmed'),
  'link damaged': stands({ kind: 'bad-link', reason: 'link-damaged' }),
  'read alone': stands({ kind: 'manual', why: 'unreachable' }),
  'key to type': async (set) => {
    const phone = await stands({ kind: 'manual', why: 'no-channel' })(set);
    await shows(phone, 'lre-letter-scan');
    await phone.page.evaluate(() => {
      const root = document.querySelector('lre-phone-page')?.shadowRoot;
      const reading = root?.querySelector('lre-manual-reading')?.shadowRoot;
      const detail = { text: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', way: 'camera' };
      reading
        ?.querySelector('lre-letter-scan')
        ?.dispatchEvent(new CustomEvent('lre-key-found', { detail }));
    });
    await shows(phone, '.key');
    return phone;
  },
});
