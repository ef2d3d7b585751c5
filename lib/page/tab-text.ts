import { plainText } from './plain-text';
import { currentMark, letterOrAccount } from './site-profiles';

/** What can be a tab or an entry of a menu in a page of any age. */
export const tabSelector =
  'a,button,input[type=button],input[type=submit],input[type=image],[onclick],[role=tab],[role=link],[role=button],[role=menuitem],area';

/** Longer texts are no names of tabs. */
const LONGEST = 60;

/** The words of a tab, plain: its text, else its value, or the words of its picture. Empty if long. */
export function tabText(element: Element): string {
  const own =
    element.localName === 'input' ? (element.getAttribute('value') ?? '') : element.textContent;
  if (own.length > LONGEST) return '';
  if (own.trim()) return plainText(own.replace(MARKS, ''));
  return wordlessText(element);
}

/** The same of a tab that may be one of ours; else any text that is none. Of some pages there are thousands. */
export function telltaleText(element: Element): string {
  if (element.localName === 'input') return tabText(element);
  const own = element.textContent;
  if (own.length > LONGEST) return '';
  return own.trim() && !letterOrAccount.test(own) ? own : tabText(element);
}

function wordlessText(element: Element): string {
  const picture = element.matches('img,input') ? element : element.querySelector('img,input');
  const named = ['alt', 'title', 'aria-label'].map((name) => element.getAttribute(name));
  return pictureText(picture) || plainText(named.find((name) => name?.trim()));
}

/** Whether the picture of a tab is the one of a tab that is lit: `onglet_factures_on.gif`. */
export function isLitPicture(element: Element): boolean {
  const picture = element.matches('img') ? element : element.querySelector('img');
  return currentMark.test(fileName(picture));
}

/** Alternative text, tooltip or file name: `btn_mes_factures.gif` → « mes factures ». */
function pictureText(picture: Element | null): string {
  if (!picture) return '';
  const said = picture.getAttribute('alt') ?? picture.getAttribute('title');
  if (said?.trim()) return plainText(said);
  return plainText(fileName(picture).replace(/[_-]+/g, ' ')).replace(DECORATION, '').trim();
}

/** Counts and signs around a name: « ► Factures (3) ». */
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+\d*[^\p{L}\p{N}]*$/gu;

const DECORATION =
  /\b(btn|bt|bouton|onglet|ong|menu|tab|img|ico|icone|on|off|actif|inactif|over|\d+)\b ?/g;

function fileName(picture: Element | null): string {
  const path = picture?.getAttribute('src')?.split(/[?#]/)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
