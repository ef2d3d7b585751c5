import { plainText } from '../plain-text';
import { placeholderOption } from './letter-words';

/** Whom a page says that a letter is from, in the page's own words. */
export interface Choice {
  /** What a person reads comes first; then value, title and data of the same element. */
  readonly texts: readonly string[];
  /** What the page itself calls an id of AR24. */
  readonly ar24Ids: readonly string[];
}

/** The choice that these texts make, or null where the first one names nobody (« -- Choisir -- »). */
export function choiceOf(
  texts: readonly (string | null | undefined)[],
  ar24Ids: readonly string[] = [],
): Choice | null {
  const said = texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
  if (placeholderOption.test(plainText(said[0]))) return null;
  return { texts: said.filter((text, at) => text && said.indexOf(text) === at), ar24Ids };
}

/** The same for as long as the same is chosen. */
export function choiceKey(choice: Choice | null): string {
  return choice ? choice.texts.join('\n') : '';
}

/** What the data of some elements says: its values, and those that it calls AR24's. */
export function dataOf(...elements: readonly (HTMLElement | null)[]) {
  const entries = elements.flatMap((element) => Object.entries(element?.dataset ?? {}));
  const values = entries.map(([, value]) => value ?? '');
  const named = entries.filter(([name]) => /ar24/i.test(name));
  return { values, ar24Ids: named.map(([, value]) => value ?? '') };
}
