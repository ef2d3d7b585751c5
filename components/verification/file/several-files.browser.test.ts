import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReadingFailure } from '../../../lib/reading/outcome';
import type { ReadFileOptions } from '../../../lib/reading/read-file';
import { faked } from '../../../tests/browser/fake-reader';
import { KEY_URI } from '../../../tests/support/letter-pictures';
import './qr-file';

function show() {
  const element = document.createElement('lre-qr-file');
  document.body.append(element);
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  return { element, given };
}

type Give = (...files: File[]) => Promise<void>;

const select: Give = (...files) =>
  userEvent.upload(page.getByLabelText('Sélectionner un fichier'), files);

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

function tell(event: Event): Promise<void> {
  dispatchEvent(event);
  return Promise.resolve();
}

const paste: Give = (...files) =>
  tell(new ClipboardEvent('paste', { clipboardData: transferOf(files) }));
const drop: Give = (...files) => tell(new DragEvent('drop', { dataTransfer: transferOf(files) }));

afterEach(() => {
  faked.read = null;
});

describe('several files', () => {
  const failed = (reason: ReadingFailure) => ({ kind: 'failed', reason });
  /** What each file gives, by its name. */
  const giving = (outcomes: Record<string, unknown>) => (file: File) =>
    Promise.resolve(outcomes[file.name]);
  const named = (name: string) => new File(['1'], name);

  it.each([
    ['selected', select],
    ['dropped', drop],
    ['pasted', paste],
  ])('%s are read in turn until one gives a key', async (_, give) => {
    const { given } = show();
    const read = vi.fn(
      giving({
        'recto.png': failed('no-code-found'),
        'verso.png': { kind: 'read', text: KEY_URI },
      }),
    );
    faked.read = read;
    await give(named('recto.png'), named('verso.png'), named('suite.png'));
    await expect.poll(() => given).toEqual([{ text: KEY_URI, way: 'file' }]);
    expect(read).toHaveBeenCalledTimes(2);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  const other = { kind: 'read', text: 'https://www.example.fr/' };
  it.each([
    ['a page without a code', failed('no-code-found'), failed('code-blurred'), 'est flou'],
    ['another code', other, failed('code-blurred'), 'est flou'],
    ['an empty file', failed('file-empty'), other, 'www.example.fr'],
    ['another code', other, failed('pdf-encrypted'), 'protégé par un mot de passe'],
  ])('of which none gives a key: %s says less', async (_, less, more, words) => {
    for (const name of ['recto.png', 'verso.png']) {
      const { element } = show();
      faked.read = giving({ 'recto.png': less, 'verso.png': less, [name]: more });
      await element.read([named('recto.png'), named('verso.png')]);
      const alert = page.getByRole('alert');
      await expect.element(alert).toHaveTextContent(words);
      await expect.element(alert).toHaveTextContent(name);
      element.remove();
    }
  });

  it('show how far they are read together, and are cancelled together', async () => {
    const { element } = show();
    const read = vi.fn((file: File, { onProgress }: ReadFileOptions) => {
      if (file.name === 'un.png') return Promise.resolve(failed('no-code-found'));
      onProgress?.({ page: 2, pages: 2, isAgain: false, share: 0.5 });
      return new Promise(() => undefined);
    });
    faked.read = read;
    void element.read([named('un.png'), named('deux.pdf'), named('trois.png')]);
    const words = page.getByText('Lecture de « deux.pdf », page 2 sur 2…');
    await expect.element(words).toBeVisible();
    expect(element.shadowRoot?.querySelector('progress')?.value).toBe(0.5);
    await page.getByRole('button', { name: 'Annuler la lecture' }).click();
    await expect.element(words).not.toBeInTheDocument();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
