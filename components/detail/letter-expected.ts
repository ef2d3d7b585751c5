import { html, nothing, type TemplateResult } from 'lit';
import { parisDay } from '../../lib/domain/working-days';
import { longDay, t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';
import { withContact } from '../ui/ar24-links';
import { notice } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import type { DetailView } from './detail-view';
import './enter-key';
import { letterTimeline } from './letter-timeline';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

function reminder({ sender, perform }: DetailView): TemplateResult | typeof nothing {
  if (sender.rules.reminders === false) return nothing;
  const change = (event: Event) => {
    const wanted = (event.target as HTMLInputElement).checked;
    perform(
      () => send('setReminder', { id: sender.id, wanted }),
      () => (wanted ? t('detail.reminder_on') : t('detail.reminder_off')),
    );
  };
  return html`<label class="choice"
    ><input type="checkbox" .checked=${sender.reminderWanted} @change=${change} /><span
      >${t('detail.reminder')}</span
    ></label
  >`;
}

/** The letter is on its way: when to expect it, and the step for the day it is there. */
export function letterOnItsWay(view: DetailView): TemplateResult {
  const { sender, justOrdered, problem, host } = view;
  const { expectedOn } = sender;
  const due = expectedOn !== null && expectedOn <= parisDay(Date.now());
  return html`${stateHeading(sender)}
  ${justOrdered ? notice('calm', t('detail.ordered_title'), t('detail.ordered_next')) : nothing}
  ${letterTimeline('way')}
  ${
    expectedOn
      ? html`<p class="lead">${t('detail.expected_on', { day: longDay(expectedOn) })}</p>`
      : nothing
  }
  ${reminder(view)} ${solvableProblem(problem, host)} ${letterIsThere(sender, due)}
  ${otherActions(view, ['order'])}`;
}

/** The expected day has passed. */
export function letterLate(view: DetailView): TemplateResult {
  const { sender, problem, host } = view;
  return html`${stateHeading(sender)} ${letterTimeline('scan')}
    <p>
      ${
        sender.expectedOn
          ? t('detail.late_known', { day: longDay(sender.expectedOn) })
          : t('detail.late_plain')
      }
    </p>
    ${solvableProblem(problem, host)} ${letterIsThere(sender, true)}
    <section class="sheet late">
      <h2>${t('detail.late_title')}</h2>
      <p>${t('detail.late_notice')}</p>
      <p>${withContact((contact) => t('detail.late_ask', { contact }))}</p>
    </section>
    ${otherActions(view, ['order'])}`;
}

function letterIsThere(sender: SenderDetail, due: boolean): TemplateResult {
  return html`<section class="section">
    <h2>${t('detail.letter_title')}</h2>
    <lre-enter-key .sender=${sender} ?due=${due}></lre-enter-key>
  </section>`;
}
