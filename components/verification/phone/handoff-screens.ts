import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { messageName, t } from '../../../lib/i18n';
import { send } from '../../../lib/messaging/send';
import type { HandoffView, VaultState } from '../../../lib/messaging/views';
import { notice } from '../../ui/notice';
import { CONFIRMATIONS } from '../../../lib/handoff/wire/timing';
import type { HandoffConnection } from './handoff-connection';

type View<K extends HandoffView['kind']> = Extract<HandoffView, { kind: K }>;

/**
 * Acts on a click, and not on the second one of a double click: what lies under the pointer may have
 * changed in between, to other codes or to « Arrêter ».
 */
export const onSingleClick = (act: () => void) => (event: MouseEvent) => {
  if (event.detail < 2) act();
};

/** What the focus moves to when the screen changes. */
export const heading = (words: string, look: 'state' | 'title' | null = null): TemplateResult =>
  html`<h2 class=${look ?? nothing} tabindex="-1">${words}</h2>`;

/** The phone reads alone: its key is to be typed. */
export function noRelay(why: string, typeKey: () => void): TemplateResult {
  return notice(
    'caution',
    t('handoff.manual_title'),
    html`<p>${why}</p>
      <button type="button" @click=${typeKey}>${t('handoff.manual_type')}</button>`,
  );
}

/** No page for the phone to open: that is for the settings. */
export function noPage(): TemplateResult {
  const open = () => void send('openOptions');
  return notice(
    'caution',
    t('handoff.no_page_title'),
    html`<p>${t('handoff.no_page')}</p>
      <button type="button" @click=${open}>${t('panel.open_settings')}</button>`,
  );
}

/** The person finds the code that the phone shows among others. */
export function codeChoice(view: View<'confirming'>, line: HandoffConnection): TemplateResult {
  const choose = (code: string | null) =>
    onSingleClick(() => {
      if (!line.busy) void line.confirm(code, view.candidates);
    });
  const seconds = Math.max(0, Math.ceil((view.until - Date.now()) / 1000));
  const changed =
    view.triesLeft < CONFIRMATIONS
      ? notice(
          'caution',
          t('handoff.changed_title'),
          t('handoff.changed', { left: view.triesLeft }),
        )
      : nothing;
  return html`<div role="status">${changed}</div>
    ${keyed(view.candidates.join(), heading(t('handoff.which_code')))}
    <p>${t('handoff.which_code_hint')}</p>
    <ul class="codes" aria-label=${t('handoff.which_code')}>
      ${view.candidates.map(
        (code, index) =>
          html`<li>
            <button
              type="button"
              aria-disabled=${line.busy}
              aria-describedby="digits-${index}"
              @click=${choose(code)}
            >
              ${`${code.slice(0, 3)} ${code.slice(3)}`}
            </button>
            <span class="visually-hidden" id="digits-${index}">${code.split('').join(' ')}</span>
          </li>`,
      )}
    </ul>
    <button class="wide" type="button" aria-disabled=${line.busy} @click=${choose(null)}>
      ${t('handoff.none')}
    </button>
    <p class="hint stop">${t('handoff.seconds_left', { seconds })}</p>`;
}

/** Below this, what is left is said and can be prolonged: milliseconds. */
const SOON = 120_000;

/** Whether the QR code is soon no longer valid. */
export const endsSoon = (view: HandoffView): boolean =>
  view.kind === 'waiting' && view.expiresAt - Date.now() < SOON;

/** More time to find one's phone. */
export function prolong(line: HandoffConnection): TemplateResult {
  const more = onSingleClick(() => {
    if (!line.busy) void line.prolong();
  });
  return html`<button type="button" aria-disabled=${line.busy} @click=${more}>
    ${t('handoff.prolong')}
  </button>`;
}

/** The phone has the rows. */
export function paired({ last }: View<'paired'>): TemplateResult {
  const refused =
    last === null
      ? nothing
      : notice('caution', t(`handoff.last.${last === 'unreadable' ? 'unreadable' : 'refused'}`));
  return html`<div role="status">
    ${refused} ${heading(t('handoff.paired_title'), 'state')}
    <p>${t('handoff.paired')}</p>
  </div>`;
}

/** The key came. */
export function received(vault: VaultState, busy: boolean): TemplateResult {
  const next = vault === 'unlocked' ? (busy ? t('handoff.proving') : null) : t('handoff.waits');
  return html`<div role="status">
    ${heading(t('verification.scanned'), 'state')} ${next ? html`<p>${next}</p>` : nothing}
  </div>`;
}

/** The key is proven, or kept until AR24 can be asked. */
export function done(result: View<'done'>['result']): TemplateResult {
  const next =
    result === 'proven' ? t('verification.identified_next') : t('verification.unproven_next');
  return html`<div role="status">
    ${heading(t('verification.scanned'), 'state')}
    <p>${next}</p>
  </div>`;
}

/** It is over; another one can begin. */
export function ended(reason: View<'ended'>['reason'], again: () => void): TemplateResult {
  const words = `handoff.ended.${messageName(reason)}` as const;
  return html`<div class="notice caution">
      ${heading(t(`${words}.title`), 'title')}
      <p>${t(`${words}.next`)}</p>
    </div>
    <button class="primary wide" type="button" @click=${again}>${t('handoff.regenerate')}</button>`;
}

/** The key came, and it is another sender's. */
export function readElsewhere(name: string, see: () => void): TemplateResult {
  return html`<div role="status">
      ${heading(t('verification.scanned'), 'state')}
      <p>${t('handoff.read_elsewhere', { name })}</p>
    </div>
    <button class="primary wide" type="button" @click=${see}>
      ${t('verification.see_sender')}
    </button>`;
}
