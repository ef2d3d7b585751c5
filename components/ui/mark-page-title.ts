import { t } from '../../lib/i18n';

/** Says in the title, which is read out first, that the form shown has errors; or no more. */
export function markPageTitle(isWrong: boolean): void {
  const mark = t('page_title.error');
  const plain = document.title.replace(mark, '').trim();
  document.title = isWrong ? `${mark} ${plain}` : plain;
}
