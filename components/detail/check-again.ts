import { html, type TemplateResult } from 'lit';
import { moment, t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import type { DetailView } from './detail-view';

/** Asks AR24 for the account anew, and says when there is nothing new. */
export function checkAgain(
  { sender, busy, perform }: DetailView,
  className = 'wide',
): TemplateResult {
  const before = JSON.stringify([sender.state, sender.todo]);
  const check = () =>
    perform(
      () => send('refreshSender', { id: sender.id }),
      (now) =>
        JSON.stringify([now.state, now.todo]) === before
          ? t('detail.nothing_new', { moment: moment(Date.now()) })
          : '',
    );
  return html`<button
    class=${className}
    type="button"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${check}
  >
    ${busy ? t('detail.checking') : t('detail.check_again')}
  </button>`;
}
