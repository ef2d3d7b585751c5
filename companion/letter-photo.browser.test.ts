import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { faked } from '../tests/browser/fake-reader';
import { focused } from '../tests/browser/focused';
import {
  encoded,
  KEY_URI,
  letterSheet,
  OTHER_KEY_URI,
  OTHER_TEXT,
  stampCode,
  type Sheet,
} from '../tests/support/letter-pictures';
import './letter-photo';

function show() {
  const element = document.createElement('lre-letter-photo');
  document.body.append(element);
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  return given;
}

const field = () => page.getByLabelText('Prendre le courrier en photo');
const take = (file: File) => userEvent.upload(field(), file);
const photoOf = async (sheet: Sheet) =>
  new File([await encoded(sheet, 'image/jpeg')], 'IMG_0042.jpg', { type: 'image/jpeg' });
const named = (name: string) => new File(['1'], name, { type: 'image/jpeg' });

afterEach(() => {
  faked.read = null;
});

describe('a photo', () => {
  it('of the letter gives its key', async () => {
    const given = show();
    await take(await photoOf(letterSheet()));
    await expect.poll(() => given).toEqual([{ text: KEY_URI, way: 'file' }]);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('of another code is given to nobody, and told with what it is', async () => {
    const given = show();
    await take(await photoOf(letterSheet({ text: OTHER_TEXT })));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('n’est pas celui du courrier d’AR24');
    await expect.element(alert).toHaveTextContent('Il ouvre le site www.example.fr.');
    await expect.element(alert).not.toHaveTextContent('IMG_0042');
    expect(given).toEqual([]);
    await expectAccessible();
  });

  it('of two keys leaves the choice to the person', async () => {
    const given = show();
    const sheet = letterSheet();
    stampCode(sheet, { text: OTHER_KEY_URI, x: 250, y: 800 });
    await take(await photoOf(sheet));
    const paul = page.getByRole('button', { name: /paul@agence\.example/ });
    await expect.element(paul).toBeVisible();
    expect(given).toEqual([]);
    await expectAccessible();
    await paul.click();
    expect(given).toEqual([{ text: OTHER_KEY_URI, way: 'file' }]);
  });

  it('that cannot be read is told with its pixels and its other causes', async () => {
    show();
    faked.read = () =>
      Promise.resolve({
        kind: 'failed',
        reason: 'code-too-small',
        pixelsPerModule: 1.83,
        alsoLikely: ['code-blurred'],
      });
    await take(named('loin.jpg'));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('1,8');
    await expect.element(alert).toHaveTextContent('Le QR Code est flou.');
  });

  it('takes the place of the one before, which is given up', async () => {
    const given = show();
    let finish: (reading: unknown) => void = () => undefined;
    const signals: (AbortSignal | undefined)[] = [];
    const first = new Promise((resolve) => (finish = resolve));
    faked.read = (file, { signal }) => {
      signals.push(signal);
      return file.name === 'une.jpg' ? first : new Promise(() => undefined);
    };
    await take(named('une.jpg'));
    await expect.poll(() => signals).toHaveLength(1);
    await take(named('deux.jpg'));
    await expect.poll(() => signals).toHaveLength(2);
    finish({ kind: 'failed', reason: 'no-code-found' });
    await first;
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
    await expect.element(page.getByText('Lecture de la photo…')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(given).toEqual([]);
  });

  it('that takes long can be cancelled, and another taken', async () => {
    show();
    let signal: AbortSignal | undefined;
    faked.read = (_, options) => {
      signal = options.signal;
      return new Promise(() => undefined);
    };
    await take(named('une.jpg'));
    const cancel = page.getByRole('button', { name: 'Annuler la lecture' });
    await expectAccessible();
    await cancel.click();
    await expect.poll(() => signal?.aborted).toBe(true);
    await expect.element(cancel).not.toBeInTheDocument();
    await expect.poll(focused).toBe(field().element());
  });

  it('is given up when its element goes', async () => {
    show();
    let signal: AbortSignal | undefined;
    faked.read = (_, options) => {
      signal = options.signal;
      return new Promise(() => undefined);
    };
    await take(named('une.jpg'));
    await expect.poll(() => signal?.aborted).toBe(false);
    document.body.replaceChildren();
    expect(signal?.aborted).toBe(true);
  });
});
