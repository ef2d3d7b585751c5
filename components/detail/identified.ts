import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { DetailView } from './detail-view';
import { otherActions } from './other-actions';
import { stateHeading } from './state-heading';

/** Everything is done: the code of the moment, and what could still be wanted. */
export function identified(view: DetailView, unlocking = false): TemplateResult {
  void import('../letter-code');
  void import('../passkey-list');
  void import('../passphrase-change');
  void import('../key-backup');
  void import('../use-journal');
  void import('../key-transfer');
  return html`${stateHeading(view.sender)}
    <p>${t('detail.identified')}</p>
    <lre-letter-code .sender=${view.sender} ?unlocking=${unlocking}></lre-letter-code>
    ${
      view.sender.vault === 'unlocked'
        ? html`<p class="soft after">${t('detail.locks')}</p>`
        : nothing
    }
    <lre-passphrase-change .sender=${view.sender}></lre-passphrase-change>
    <lre-passkey-list .sender=${view.sender}></lre-passkey-list>
    ${
      view.sender.rules.backupAllowed === false
        ? nothing
        : html`<lre-key-backup .sender=${view.sender}></lre-key-backup>
            <lre-key-transfer .sender=${view.sender}></lre-key-transfer>`
    }
    <lre-use-journal .sender=${view.sender}></lre-use-journal>
    ${otherActions(view, ['key', 'order'])}`;
}

/** The key of a sender whose letter is awaited or doubted: it is unlocked all the same, for a code. */
export function unlocking(view: DetailView): TemplateResult {
  void import('../letter-code');
  return html`${stateHeading(view.sender)}
    <lre-letter-code .sender=${view.sender} unlocking></lre-letter-code>
    ${otherActions(view, ['key'])}`;
}
