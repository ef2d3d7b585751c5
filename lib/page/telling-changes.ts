import { headingSelector, letterOrAccount } from './site-profiles';
import { tabSelector } from './tab-text';

/** What a place of ours is found by: tabs, headings, fields and what holds them; and our own, taken away. */
const TELLING = `${tabSelector},${headingSelector},input,select,textarea,label,form,main,iframe,frame,dialog,[role],[aria-haspopup],lre-accounts-panel,lre-code-note`;

/** So many changes are looked into each second: the sample of a page that never stops. */
const MOST_EACH_SECOND = 40;

/** Tells the changes by which a page may have become one of ours, or no longer be it, from all others. */
export class TellingChanges {
  #left = MOST_EACH_SECOND;
  #since = 0;

  /** Whether something such came, went or changed. Of more changes than can be looked into some have. */
  areIn(records: readonly MutationRecord[], now: number): boolean {
    if (now - this.#since > 1000) {
      this.#since = now;
      this.#left = MOST_EACH_SECOND;
    }
    const isFresh = this.#left === MOST_EACH_SECOND;
    const looked = records.slice(0, this.#left);
    this.#left -= looked.length;
    return looked.some(isTelling) || (isFresh && looked.length < records.length);
  }
}

function isTelling({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'attributes' || hasTelling(addedNodes) || hasTelling(removedNodes);
}

function hasTelling(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType === Node.COMMENT_NODE) continue;
    if (letterOrAccount.test(node.textContent ?? '')) return true;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (element.matches(TELLING) || element.querySelector(TELLING)) return true;
  }
  return false;
}
