import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { SenderTask } from '../../lib/messaging/views';
import type { DetailView } from './detail-view';
import './remove-sender';
import { synced } from './synced';

/** What else can be done with a sender; to forget it is always one of them. */
export function otherActions(
  { sender, go }: Pick<DetailView, 'sender' | 'go'>,
  tasks: readonly Exclude<SenderTask, 'unlock'>[],
): TemplateResult {
  return html`<section class="others">
    <h2>${t('detail.other_title')}</h2>
    <ul class="stack">
      ${tasks.map(
        (task) =>
          html`<li>
            <button class="plain" type="button" @click=${() => go(task)}>
              ${t(`detail.${task}_task`)}
            </button>
          </li>`,
      )}
      <li><lre-remove-sender .sender=${sender}></lre-remove-sender></li>
    </ul>
    ${synced(sender)}
  </section>`;
}
