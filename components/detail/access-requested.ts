import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { solvableProblem } from '../ui/solvable-problem';
import { checkAgain } from './check-again';
import type { DetailView } from './detail-view';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

/** The account exists and its holder has to open it to the agency. */
export function accessRequested(view: DetailView): TemplateResult {
  const { sender, problem, host } = view;
  return html`${stateHeading(sender)}
    <p>${t('detail.access_done', { email: sender.email ?? '' })}</p>
    <p>${t('detail.access_next')}</p>
    <p>${t('detail.access_then')}</p>
    ${solvableProblem(problem, host)} ${checkAgain(view, 'primary wide')} ${otherActions(view, [])}`;
}
