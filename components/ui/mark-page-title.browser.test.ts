import { expect, it } from 'vitest';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { markPageTitle } from './mark-page-title';
import { setPageTitle } from './set-page-title';

const plain = () => document.title.replaceAll('\u00a0', ' ');

it('names the page and the product, and says first that a form has errors until it has none', () => {
  setPageTitle('Réglages');
  expect(document.title).toBe('Réglages – Expéditeurs LRE');
  markPageTitle(true);
  markPageTitle(true);
  expect(plain()).toBe('Erreur : Réglages – Expéditeurs LRE');
  markPageTitle(false);
  expect(document.title).toBe('Réglages – Expéditeurs LRE');
});

it.each(languages)('names the product once: %s', (language) => {
  speakLanguage(language);
  const product = language === 'fr' ? 'Expéditeurs LRE' : 'LRE senders';
  setPageTitle(product);
  expect(document.title).toBe(product);
});
