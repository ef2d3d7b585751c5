import { html, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

/** AR24's customer service, as AR24 publishes it: the page, and the telephone of its terms of use. */
const CONTACT_PAGE = 'https://www.ar24.fr/contact/';
const TELEPHONE = '0 811 69 05 45';
const TERMS_PAGE = 'https://www.ar24.fr/cgu/';
/** Stands in a sentence where the link comes. */
const HERE = '\u0000';

function link(address: string, words: string): TemplateResult {
  return html`<a href=${address} target="_blank" rel="noreferrer"
    >${words}<span class="visually-hidden"> ${t('ar24.new_tab')}</span></a
  >`;
}

/** A sentence with a link in place of one of its words. */
function around(sentence: (here: string) => string, inner: TemplateResult): TemplateResult {
  const [before = '', after = ''] = sentence(HERE).split(HERE);
  return html`${before}${inner}${after}`;
}

/** A sentence that tells the person to ask AR24, with where: `t('…', { contact })`. */
export function withContact(sentence: (contact: string) => string): TemplateResult {
  const telephone = t('ar24.by_phone', { phone: TELEPHONE.replaceAll(' ', '\u00a0') });
  return around(sentence, html`${link(CONTACT_PAGE, t('ar24.contact'))}, ${telephone}`);
}

/** A sentence that names AR24's terms, with a link to them: `t('…', { terms })`. */
export function withTerms(sentence: (terms: string) => string): TemplateResult {
  return around(sentence, link(TERMS_PAGE, t('identity_step.terms_short')));
}
