import { isBareKey } from './is-bare-key';
import { decoded } from './key-address';

/** The words that announce a key, as they are printed before it. */
const LABEL =
  /^[\p{L}\s«»“”"'’()-]*?(?:cl[ée]|key|otp|totp|secret)[\p{L}\s«»“”"'’()-]{0,30}[:=]\s*(?=\S)/iu;
const LINK = /^(?:https?:\/\/|www\.)[^\s?#]*[?#](.+)$/is;
/** Names under which pages carry a key in their address. */
const KEY_NAMES =
  /^(?:secret|key|cl[ée]|otp|totp|(?:otp|totp)[_-]?(?:key|secret)|cl[ée][_-]?otp)$/i;

/** A key, or the address of one, that something else was put around. */
export interface CarriedKey {
  readonly text: string;
  /** Whether it stands after the words that announce a key. */
  readonly isLabelled: boolean;
}

/**
 * Takes a key out of the words « Clé OTP : » before it, or out of a link to a page that carries it
 * in its query or fragment. `undefined` for a text that has nothing around it, and for other links.
 */
export function carriedKey(text: string): CarriedKey | undefined {
  const trimmed = text.trim();
  const query = LINK.exec(trimmed)?.[1];
  if (query !== undefined) {
    const inside = addressIn(query) ?? keyIn(query);
    return inside === undefined ? undefined : { text: inside, isLabelled: true };
  }
  if (/^(?:otpauth|steam|https?)\S*:\//i.test(trimmed)) return undefined;
  const label = LABEL.exec(trimmed);
  return label ? { text: trimmed.slice(label[0].length), isLabelled: true } : undefined;
}

/** Written as it is, it ends the link; encoded, it ends with its parameter. */
function addressIn(query: string): string | undefined {
  const plain = /otpauth(?:-migration)?:\/.*$/is.exec(query)?.[0];
  if (plain !== undefined) return plain;
  const encoded = /otpauth(?:-migration)?(?:%3a|:)(?:%2f)+[^&#]*/i.exec(query)?.[0];
  return encoded === undefined ? undefined : decoded(encoded);
}

/** Of the address that the page would make of its own, since digits and period stand beside the key. */
function keyIn(query: string): string | undefined {
  const pieces = query.split(/[?&#]/).map((piece) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(piece) ?? [];
    return { name: decoded(name), value: decoded(value), piece };
  });
  const isKey = (value: string) => isBareKey(value) && !/\s/.test(value.trim());
  const keys = pieces.filter(({ name, value }) => KEY_NAMES.test(name) && isKey(value));
  const alone = pieces.filter(({ piece }) => isKey(decoded(piece)));
  const secrets = [...keys.map(({ value }) => value), ...alone.map(({ piece }) => decoded(piece))];
  if (secrets.length === 0) return undefined;
  const others = pieces.filter((one) => !keys.includes(one) && !alone.includes(one));
  const parameters = [
    ...secrets.map((key) => `secret=${key}`),
    ...others.map(({ piece }) => piece),
  ];
  return `otpauth://totp/?${parameters.join('&')}`;
}
