import { html, type TemplateResult } from 'lit';
import type { PhoneView } from '../lib/handoff/phone/phone-view';
import { messageName, t } from '../lib/i18n';
import type { PageState } from './page-state';
import { tick } from './symbols';

type Stop =
  | Extract<PhoneView, { kind: 'ended' }>['reason']
  | Extract<PageState, { kind: 'bad-link' }>['reason'];

/** Two halves of three digits: that is how a code is read out and compared. */
const halves = (code: string): [string, string] => [code.slice(0, 3), code.slice(3)];

/** Something is under way that the person can only wait for. */
export function waiting(words: string): TemplateResult {
  return html`<div class="waiting">
    <div class="pulse" aria-hidden="true"></div>
    <h1 tabindex="-1">${words}</h1>
  </div>`;
}

/** The code to find again on the computer. */
export function codeToCompare(code: string): TemplateResult {
  const spoken = t('companion.code_label', { code: code.split('').join(' ') });
  return html`<h1 tabindex="-1">${t('companion.code_title')}</h1>
    <p class="code" aria-hidden="true">${halves(code).map((half) => html`<span>${half}</span>`)}</p>
    <p class="visually-hidden" role="status">${spoken}</p>
    <p>${t('companion.code_hint')}</p>`;
}

/** Something went well, and what comes of it. */
export function told(title: string, next: string | TemplateResult): TemplateResult {
  return html`<div class="told">
    <div class="seal">${tick}</div>
    <h1 tabindex="-1">${title}</h1>
    <p role="status">${next}</p>
  </div>`;
}

/** The page can do no more; why, and what to do instead. */
export function stopped(reason: Stop): TemplateResult {
  const words = `companion.stopped.${messageName(reason)}` as const;
  return html`<h1 tabindex="-1">${t(`${words}.title`)}</h1>
    <p>${t(`${words}.next`)}</p>`;
}
