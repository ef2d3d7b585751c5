import { h, type ComponentChild } from 'preact';

/** All that is left to say once the extension was updated under the page. */
export function reloadNotice(words: string): ComponentChild {
  return h('p', { class: 'reload', role: 'status' }, words);
}
