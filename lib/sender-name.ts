import { t } from './i18n';

/** How a sender is called, in panel and page: by name, else by e-mail address. */
export function senderName({
  name,
  email,
}: {
  readonly name: string | null;
  readonly email: string | null;
}): string {
  return name ?? email ?? t('list.unnamed');
}
