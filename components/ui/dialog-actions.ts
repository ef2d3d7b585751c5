import { html, type TemplateResult } from 'lit';

interface DialogChoice {
  /** What leaves everything as it is. */
  readonly keep: string;
  /** What can't be taken back. */
  readonly confirm: string;
  readonly onKeep: () => void;
  /** Absent where the dialog is a form, which `confirm` submits. */
  readonly onConfirm?: () => void;
}

/** The two answers to a question about something that can't be taken back: the harmless one first. */
export function dialogActions(choice: DialogChoice): TemplateResult {
  const { keep, confirm, onKeep, onConfirm } = choice;
  return html`<div class="actions">
    <button type="button" @click=${onKeep}>${keep}</button>
    <button class="fatal" type=${onConfirm ? 'button' : 'submit'} @click=${onConfirm}>
      ${confirm}
    </button>
  </div>`;
}
