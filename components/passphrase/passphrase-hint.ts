import type { PolicyRules } from '../../lib/domain/policy';
import { t } from '../../lib/i18n';

/** What a passphrase that is being chosen has to be; the administrator may want more. */
export const passphraseHint = ({ passphraseLength }: PolicyRules): string =>
  passphraseLength === undefined
    ? t('passphrase.hint')
    : t('passphrase.hint_imposed', { length: `${passphraseLength}` });
