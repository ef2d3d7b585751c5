import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, ProblemReason } from '../../lib/errors';
import { t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { emit } from '../events';
import './access-missing';
import { problemNotice } from './notice';

const solvedInOptions: readonly ProblemReason[] = [
  'credentials-refused',
  'answer-unreadable',
  'address-not-permitted',
];
const solvedInList: readonly ProblemReason[] = [
  'sender-limit-reached',
  'email-already-here',
  'sender-gone',
];

function solution({ reason }: Problem, host: HTMLElement): TemplateResult | typeof nothing {
  const button = (label: string, act: () => void) =>
    html`<button type="button" @click=${act}>${label}</button>`;
  if (solvedInOptions.includes(reason)) {
    return button(t('panel.open_settings'), () => void send('openOptions'));
  }
  if (solvedInList.includes(reason)) {
    return button(t('panel.back'), () => emit(host, 'lre-route-chosen', { view: 'list' }));
  }
  if (reason === 'email-taken') {
    return button(t('panel.back_to_email'), () =>
      emit(host, 'lre-draft-edited', { step: 'email' }),
    );
  }
  return nothing;
}

/** A failure with the button that leads to where it can be solved, when that is somewhere else. */
export function solvableProblem(
  problem: Problem | null,
  host: HTMLElement,
): TemplateResult | typeof nothing {
  if (problem?.reason === 'credentials-missing')
    return html`<lre-access-missing></lre-access-missing>`;
  return problemNotice(problem, problem ? solution(problem, host) : nothing);
}
