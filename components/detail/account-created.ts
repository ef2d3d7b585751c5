import { html, type TemplateResult } from 'lit';
import { solvableProblem } from '../ui/solvable-problem';
import { checkAgain } from './check-again';
import type { DetailView } from './detail-view';
import { lastOrder } from './last-order';
import { orderScreen } from './order-screen';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';
import { todoList } from './todo-list';

/** The account is there: what AR24 still wants of it comes first, then the order. */
export function accountCreated(view: DetailView): TemplateResult {
  const { sender, problem, orderProblem, host } = view;
  if (sender.todo.length === 0) return orderScreen(view, false);
  const failure = problem ?? orderProblem;
  return html`${stateHeading(sender)}
  ${failure ? solvableProblem(failure, host) : lastOrder(sender)} ${todoList(view)}
  ${checkAgain(view, 'primary wide')} ${otherActions(view, ['key'])}`;
}
