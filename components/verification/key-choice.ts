import { css, html, type TemplateResult } from 'lit';
import { ownerOf } from '../../lib/domain/key-owner';
import { t } from '../../lib/i18n';
import { notice } from '../ui/notice';

export const keyChoiceStyles = css`
  .keys {
    display: grid;
    gap: var(--space-2);
    margin: var(--space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  .keys button {
    width: 100%;
    text-align: start;
  }
`;

/** Several keys that were read at once, told apart without giving them away. */
export function keyChoice(texts: readonly string[], give: (text: string) => void): TemplateResult {
  const button = (text: string) => {
    const { account, issuer, end } = ownerOf(text);
    const name = account || issuer;
    const words = name
      ? t('reading.choice_key', { account: name, end })
      : t('reading.choice_unnamed', { end });
    return html`<li><button type="button" @click=${() => give(text)}>${words}</button></li>`;
  };
  const body = html`<p>${t('reading.choice_hint')}</p>
    <ul class="keys">
      ${texts.map(button)}
    </ul>`;
  return notice('caution', t('reading.choice_title'), body);
}
