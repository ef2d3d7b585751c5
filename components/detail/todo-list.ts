import { html, nothing, type TemplateResult } from 'lit';
import type { AccountTodo } from '../../lib/domain/sender';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import type { DetailView } from './detail-view';

interface Item {
  readonly title: string;
  readonly next: string;
  /** Absent where AR24 offers none. */
  readonly action?: {
    readonly label: string;
    readonly method: 'requestTerms' | 'requestPayment';
    readonly done: string;
  };
}

function itemOf(todo: AccountTodo, email: string): Item {
  switch (todo) {
    case 'email-unconfirmed':
      return {
        title: t('todo.email_unconfirmed'),
        next: t('todo.email_unconfirmed_next', { email }),
      };
    case 'terms-unaccepted':
      return {
        title: t('todo.terms_unaccepted'),
        next: t('todo.terms_unaccepted_next'),
        action: {
          label: t('todo.terms_unaccepted_action'),
          method: 'requestTerms',
          done: t('todo.terms_unaccepted_done', { email }),
        },
      };
    case 'payment-missing':
      return {
        title: t('todo.payment_missing'),
        next: t('todo.payment_missing_next'),
        action: {
          label: t('todo.payment_missing_action'),
          method: 'requestPayment',
          done: t('todo.payment_missing_done', { email }),
        },
      };
  }
}

function itemSheet(
  { title, next, action }: Item,
  { sender, busy, perform }: DetailView,
): TemplateResult {
  return html`<li class="sheet">
    <h3>${title}</h3>
    <p>${next}</p>
    ${
      action
        ? html`<button
            type="button"
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${() =>
              perform(
                () => send(action.method, { id: sender.id }),
                () => action.done,
              )}
          >
            ${action.label}
          </button>`
        : nothing
    }
  </li>`;
}

/** What AR24 still wants of the account, each with the action that AR24 offers. */
export function todoList(view: DetailView): TemplateResult {
  const { todo, email } = view.sender;
  return html`<section class="section">
    <h2>${t('todo.title')}</h2>
    <p>${t('todo.intro')}</p>
    <ul class="todo">
      ${todo.map((one) => itemSheet(itemOf(one, email ?? ''), view))}
    </ul>
  </section>`;
}
