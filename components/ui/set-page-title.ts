import { t } from '../../lib/i18n';

/** Calls a page of ours in its tab by its own name, then the product's. */
export function setPageTitle(name: string): void {
  const product = t('manifest.name');
  document.title = name === product ? product : t('page_title.named', { name, product });
}
