import { Ar24Refusal } from '../../lib/ar24/ar24-errors';
import { t } from '../../lib/i18n';

/** What the sample back office says to a refusal of the trial's AR24: a sentence, or the slug itself. */
export function refusedBecause(error: unknown): string {
  if (!(error instanceof Ar24Refusal)) throw error;
  switch (error.slug) {
    case 'user_not_exist':
      return t('trial.refused_sender');
    case 'authentication_missing':
      return t('trial.refused_code_missing');
    case 'authentication_otp_invalid':
      return t('trial.refused_code');
    case 'invalid_email':
    case 'same_sender_recipients_emails':
      return t('trial.refused_recipient');
    case 'error_no_content_no_attachment':
      return t('trial.refused_content');
    default:
      return error.slug;
  }
}
