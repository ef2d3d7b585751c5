import { acceptsKey, type SenderState } from './sender-state';

/** The largest file that is taken over from a page: bytes. It crosses two message channels as text. */
export const MAX_PAGE_LETTER_BYTES = 20_000_000;

/** What of a page the person has asked to have read. */
export type PageLetterSource = 'image' | 'link' | 'page';

/**
 * Why nothing could be taken over. `local`: the browser keeps files of this computer from extensions; `gone`: the tab
 * shows something else, or nothing, by now.
 */
export type PageLetterFailure = 'unreachable' | 'no-letter' | 'too-large' | 'local' | 'gone';

/** What became of a letter that was asked for; `name` is empty where nothing says how it is called. */
export type TakenPageLetter =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: PageLetterFailure }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly type: string;
      readonly base64: string;
    };

/** Whether a letter that turns up in a page may be this sender's: the one identified has had its own. */
export const mayBeTheirs = (state: SenderState) => acceptsKey(state) && state !== 'identified';

/** How a file at this address is called; empty where the address does not say. */
export function fileNameIn(address: string): string {
  const [last = ''] = (address.split(/[?#]/)[0] ?? '').split('/').slice(-1);
  if (!/^[^:]{1,200}\.\w{3,4}$/.test(last)) return '';
  try {
    return decodeURIComponent(last).slice(-80);
  } catch {
    return '';
  }
}
