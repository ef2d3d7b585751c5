import { css, html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import { checkMark } from '../ui/check-mark';

/** How far one of the two first steps is. */
export type SetUpState = 'todo' | 'done' | 'imposed';

export interface SetUp {
  readonly access: SetUpState;
  readonly site: SetUpState;
}

export const isSetUp = ({ access, site }: SetUp) => access !== 'todo' && site !== 'todo';

export const setUpStyles = css`
  .set-up {
    display: grid;
    gap: var(--space-3);
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .step-state {
    display: flex;
    align-items: flex-start;
    gap: var(--space-3);
  }

  .step-state::before {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    border: 2px solid var(--edge);
    border-radius: 50%;
    content: '';
    font-size: 0.85em;
  }

  .step-state:is(.done, .imposed)::before {
    ${checkMark}
    border: 0;
  }

  .step-state .soft {
    display: block;
    font-size: var(--text-small);
  }
`;

/** The name of a step with its state beside it, as a line of a list or over the step itself. */
export function stepState(name: string, state: SetUpState): TemplateResult {
  return html`<span class="step-state ${state}"
    ><span>${name} <span class="soft">${t(`welcome.state_${state}`)}</span></span></span
  >`;
}

/** Both steps with their state, and the way back to them; nothing once they are done. */
export function setUpCard(
  setUp: SetUp,
  isFirst: boolean,
  resume: () => void,
): TemplateResult | typeof nothing {
  if (isSetUp(setUp)) return nothing;
  return html`<section class="sheet" aria-labelledby="set-up">
    <h2 id="set-up">${t('welcome.card_title')}</h2>
    <ol class="set-up">
      <li>${stepState(t('welcome.access_title'), setUp.access)}</li>
      <li>${stepState(t('welcome.site_title'), setUp.site)}</li>
    </ol>
    <button class=${isFirst ? 'primary' : nothing} type="button" @click=${resume}>
      ${t('welcome.resume')}
    </button>
  </section>`;
}
