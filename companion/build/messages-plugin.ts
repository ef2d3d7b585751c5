import type { Plugin } from 'vite';
import { messagesOf } from './messages';

const ID = 'virtual:companion-messages';

/** Gives the page its words, and the page without scripts the two sentences that it can still say. */
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
      const words = `<p>${fr.companion_noscript}</p><p lang="en">${en.companion_noscript}</p>`;
      return html.replace('<noscript></noscript>', `<noscript>${words}</noscript>`);
    },
  };
}
