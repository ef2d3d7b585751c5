import { html, nothing, type TemplateResult } from 'lit';
import { messageName, moment, t } from '../../lib/i18n';
import type { OrderView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { withContact } from '../ui/ar24-links';
import { envelopeLines } from '../ui/envelope';
import { dialogActions } from '../ui/dialog-actions';
import { solvableProblem } from '../ui/solvable-problem';
import type { DetailView } from './detail-view';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

function known(order: OrderView): TemplateResult {
  return html`<p>
      ${
        order.sentAt === null
          ? t('detail.uncertain_unsent', { moment: moment(order.intendedAt) })
          : t('detail.uncertain_known', { moment: moment(order.sentAt) })
      }
    </p>
    ${
      order.reason
        ? html`<p class="soft">${t(`problem.${messageName(order.reason)}.title`)}</p>`
        : nothing
    }
    <h2>${t('detail.uncertain_address')}</h2>
    ${envelopeLines(order.address)}`;
}

function dialogOf(host: HTMLElement): HTMLDialogElement {
  const dialog = host.shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('the dialog is drawn with the screen');
  return dialog;
}

/** What AR24 has answered; to say that there is no order is asked twice, for it makes way for another paid one. */
function verdicts({ sender, busy, perform, host }: DetailView): TemplateResult {
  const openDialog = () => {
    if (!busy) dialogOf(host).showModal();
  };
  const settle = (verdict: 'ordered' | 'not-ordered') => () =>
    perform(
      () => send('settleOrder', { id: sender.id, verdict }),
      () => t('detail.uncertain_settled'),
    );
  const disabled = busy ? 'true' : 'false';
  return html`<div class="stack">
      <button type="button" aria-disabled=${disabled} @click=${settle('ordered')}>
        ${t('detail.uncertain_ordered')}
      </button>
      <button type="button" aria-disabled=${disabled} @click=${openDialog}>
        ${t('detail.uncertain_not_ordered')}
      </button>
    </div>
    <dialog aria-labelledby="sure-title">
      <h2 id="sure-title">${t('detail.uncertain_sure_title')}</h2>
      <p>${t('detail.uncertain_sure')}</p>
      ${dialogActions({
        keep: t('detail.uncertain_sure_keep'),
        confirm: t('detail.uncertain_sure_confirm'),
        onKeep: () => dialogOf(host).close(),
        onConfirm: () => {
          dialogOf(host).close();
          settle('not-ordered')();
        },
      })}
    </dialog>`;
}

/** The paid call left and its outcome is not known: what is known, and what the person can decide. */
export function orderUncertain(view: DetailView): TemplateResult {
  const { sender, problem, host, go } = view;
  return html`${stateHeading(sender)}
    <section class="section">${sender.order ? known(sender.order) : nothing}</section>
    ${solvableProblem(problem, host)}
    <section class="sheet">
      <h2>${t('detail.uncertain_wait_title')}</h2>
      <p>${t('detail.uncertain_wait')}</p>
      <button type="button" @click=${() => go('key')}>${t('detail.key_task')}</button>
    </section>
    <section class="sheet">
      <h2>${t('detail.uncertain_ask_title')}</h2>
      <p>${withContact((contact) => t('detail.uncertain_ask', { contact }))}</p>
      ${verdicts(view)}
    </section>
    <section class="sheet">
      <h2>${t('detail.uncertain_again_title')}</h2>
      <p>${t('detail.uncertain_again')}</p>
      <button type="button" @click=${() => go('order')}>${t('detail.order_task')}</button>
    </section>
    ${otherActions(view, [])}`;
}
