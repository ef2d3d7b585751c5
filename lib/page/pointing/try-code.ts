import type { CodeField } from '../sending/code-field';

/** A code of nobody's. */
const MOCK = '000000';

/** So long it is shown, in ms. */
const SHOWN_MS = 900;

/**
 * Shows a mock code in a field and takes it away again; whether the field held it. In silence: a page that
 * sends its form by itself after six digits must hear nothing of it.
 */
export async function tryCode({ boxes }: CodeField): Promise<boolean> {
  const before = boxes.map(({ value }) => value);
  const put = (texts: readonly string[]) =>
    boxes.forEach((box, at) =>
      Reflect.set(HTMLInputElement.prototype, 'value', texts[at] ?? '', box),
    );
  put(boxes.length === 1 ? [MOCK] : MOCK.split(''));
  await new Promise((resolve) => setTimeout(resolve, SHOWN_MS));
  const held =
    boxes
      .map(({ value }) => value)
      .join('')
      .replace(/\D/g, '') === MOCK;
  put(before);
  return held && boxes.every(({ isConnected }) => isConnected);
}
