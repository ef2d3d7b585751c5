import { t } from '../i18n';
import type { SenderRow } from '../messaging/views';

/** How a sender is called: by name, else by e-mail address. */
export function senderName({ name, email }: Pick<SenderRow, 'name' | 'email'>): string {
  return name ?? email ?? t('page.unnamed');
}
