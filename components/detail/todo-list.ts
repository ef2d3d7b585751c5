import { html, nothing, type TemplateResult } from 'lit';
import type { AccountTodo } from '../../lib/domain/sender';
import { messageName, t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import type { DetailView } from './detail-view';

function terms({ sender, busy, perform }: DetailView): TemplateResult {
  const ask = () =>
    perform(
      () => send('requestTerms', { id: sender.id }),
      () => t('todo.terms_unaccepted_done', { email: sender.email ?? '' }),
    );
  return html`<button type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${ask}>
    ${t('todo.terms_unaccepted_action')}
  </button>`;
}

function payment({ sender, busy, perform }: DetailView): TemplateResult {
  const ask = () =>
    perform(
      () => send('requestPayment', { id: sender.id }),
      () => t('todo.payment_missing_done', { email: sender.email ?? '' }),
    );
  return html`<button type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${ask}>
    ${t('todo.payment_missing_action')}
  </button>`;
}

function item(todo: AccountTodo, view: DetailView): TemplateResult {
  const name = messageName(todo);
  return html`<li class="sheet">
    <h3>${t(`todo.${name}`)}</h3>
    <p>${t(`todo.${name}_next`, { email: view.sender.email ?? '' })}</p>
    ${todo === 'terms-unaccepted' ? terms(view) : nothing}
    ${todo === 'payment-missing' ? payment(view) : nothing}
  </li>`;
}

/** What AR24 still wants of the account, each with the action that AR24 offers. */
export function todoList(view: DetailView): TemplateResult {
  return html`<section class="section">
    <h2>${t('todo.title')}</h2>
    <p>${t('todo.intro')}</p>
    <ul class="todo">
      ${view.sender.todo.map((todo) => item(todo, view))}
    </ul>
  </section>`;
}
