import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';
import type { SenderDetail } from '../../lib/messaging/views';
import { send } from '../../lib/messaging/send';

/** Firefox lets no page of an extension be a passkey's own. */
export const canHavePasskeys = (): boolean =>
  location.protocol !== 'moz-extension:' && 'PublicKeyCredential' in globalThis;

/** The way to unlock by a touch, for a sender that has a passkey. */
export function passkeyUnlock({ id, passkeys }: SenderDetail): TemplateResult | typeof nothing {
  if (passkeys === 0 || !canHavePasskeys()) return nothing;
  const open = () => void send('openPasskey', { id, deed: 'unlock' });
  return html`<p>
    <button type="button" @click=${open}>${t('passkey.use')}</button>
  </p>`;
}
