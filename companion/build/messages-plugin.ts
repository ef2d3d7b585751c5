import type { Plugin } from 'vite';
import { messagesOf } from './messages';

const ID = 'virtual:companion-messages';

/** Gives the page its words, and the two sentences for where it does not open: no scripts, an old browser. */
export function messagesPlugin(): Plugin {
  return {
    name: 'companion-messages',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) =>
      id === `\0${ID}`
        ? `export const fr = ${JSON.stringify(messagesOf('fr'))};
           export const en = ${JSON.stringify(messagesOf('en'))};`
        : null,
    transformIndexHtml: (html) => {
      const [fr, en] = [messagesOf('fr'), messagesOf('en')];
      const words = `<p>${fr.companion_unopened}</p><p lang="en">${en.companion_unopened}</p>`;
      return html.replace('<div class="unopened">', (start) => start + words);
    },
  };
}
