import { html, nothing, type TemplateResult } from 'lit';
import { messageName, moment, t } from '../../lib/i18n';
import type { OrderView } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { envelopeLines } from '../ui/envelope';
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

function verdicts({ sender, busy, perform }: DetailView): TemplateResult {
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
    <button type="button" aria-disabled=${disabled} @click=${settle('not-ordered')}>
      ${t('detail.uncertain_not_ordered')}
    </button>
  </div>`;
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
      <p>${t('detail.uncertain_ask')}</p>
      ${verdicts(view)}
    </section>
    <section class="sheet">
      <h2>${t('detail.uncertain_again_title')}</h2>
      <p>${t('detail.uncertain_again')}</p>
      <button type="button" @click=${() => go('order')}>${t('detail.order_task')}</button>
    </section>
    ${otherActions(view, [])}`;
}
