import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import '../steps/order-summary';
import { solvableProblem } from '../ui/solvable-problem';
import { checkAgain } from './check-again';
import type { DetailView } from './detail-view';
import { lastOrder } from './last-order';
import { otherActions } from './other-actions';

/**
 * The paid order of a sender that has its account.
 * @param again whether identifiers were ordered before, so that the order can also be left alone.
 */
export function orderScreen(view: DetailView, again: boolean): TemplateResult {
  const { sender, ordering, orderProblem, problem, host, go } = view;
  return html`${(orderProblem ?? problem) ? nothing : again ? nothing : lastOrder(sender)}
    <lre-order-summary
      .sender=${sender}
      .busy=${ordering}
      .problem=${orderProblem}
      .again=${again}
    ></lre-order-summary>
    ${solvableProblem(problem, host)}
    <p class="after">${checkAgain(view, 'plain')}</p>
    ${
      again
        ? html`<button class="plain" type="button" @click=${() => go(null)}>
            ${t('summary_step.cancel')}
          </button>`
        : otherActions(view, ['key'])
    }`;
}
