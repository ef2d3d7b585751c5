import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { senderName } from '../../lib/sender-name';
import { solvableProblem } from '../ui/solvable-problem';
import type { DetailView } from './detail-view';
import './enter-key';
import { verificationScreen } from './verification-screen';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

/** AR24 knows the sender's identity and we do not hold the key. */
export function identifiedElsewhere(view: DetailView): TemplateResult {
  return verificationScreen(view, {
    headed: true,
    before: html`${stateHeading(view.sender)} ${solvableProblem(view.problem, view.host)}
      <p>${t('detail.elsewhere')}</p>`,
    after: otherActions(view, ['order']),
  });
}

/** AR24 has refused the key: why that may be, and the step to give another. */
export function keyRefused(view: DetailView): TemplateResult {
  const { sender, problem, host } = view;
  return html`${stateHeading(sender)}
    <p>${t('verification.refused_next')}</p>
    ${solvableProblem(problem, host)}
    <lre-enter-key .sender=${sender} due></lre-enter-key>
    ${otherActions(view, ['order'])}`;
}

/** A key to be given, given again or confirmed: the step says which under its own heading. */
export function keyScreen(view: DetailView): TemplateResult {
  return verificationScreen(view, {
    headed: false,
    before: html`<p class="soft caption">${senderName(view.sender)}</p>`,
    after: view.sender.state === 'identified' ? undefined : otherActions(view, ['order']),
  });
}
