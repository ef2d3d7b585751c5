import { html, nothing, type TemplateResult } from 'lit';
import { longDay, t } from '../../lib/i18n';
import { send } from '../../lib/messaging/send';
import { withContact } from '../ui/ar24-links';
import { notice } from '../ui/notice';
import { solvableProblem } from '../ui/solvable-problem';
import type { DetailView } from './detail-view';
import { letterTimeline } from './letter-timeline';
import { verificationScreen } from './verification-screen';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

function reminder({ sender, perform }: DetailView): TemplateResult {
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

/** The letter is on its way: when to expect it, and at once the ways of giving it back. */
export function letterOnItsWay(view: DetailView): TemplateResult {
  const { sender, justOrdered, problem, host } = view;
  const expected = sender.expectedOn
    ? html`<p class="lead">${t('detail.expected_on', { day: longDay(sender.expectedOn) })}</p>`
    : nothing;
  return verificationScreen(view, {
    headed: true,
    before: html`${stateHeading(sender)}
      ${justOrdered ? notice('calm', t('detail.ordered_title'), t('detail.ordered_next')) : nothing}
      ${letterTimeline('way')} ${expected} ${reminder(view)} ${solvableProblem(problem, host)}
      <h2>${t('detail.letter_title')}</h2>`,
    after: otherActions(view, ['order']),
  });
}

/** The expected day has passed. */
export function letterLate(view: DetailView): TemplateResult {
  const { sender, problem, host } = view;
  return verificationScreen(view, {
    headed: true,
    before: html`${stateHeading(sender)} ${letterTimeline('scan')}
      <p>
        ${
          sender.expectedOn
            ? t('detail.late_known', { day: longDay(sender.expectedOn) })
            : t('detail.late_plain')
        }
      </p>
      ${solvableProblem(problem, host)}
      <h2>${t('detail.letter_title')}</h2>`,
    after: html`<section class="sheet late">
        <h2>${t('detail.late_title')}</h2>
        <p>${t('detail.late_notice')}</p>
        <p>${withContact((contact) => t('detail.late_ask', { contact }))}</p>
      </section>
      ${otherActions(view, ['order'])}`,
  });
}
