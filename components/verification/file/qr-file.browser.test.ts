import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReadingFailure } from '../../../lib/reading/outcome';
import type { ReadFileOptions } from '../../../lib/reading/read-file';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { faked } from '../../../tests/browser/fake-reader';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import { messagesOf } from '../../../tests/browser/messages-of';
import { encoded, KEY_URI, letterSheet } from '../../../tests/support/letter-pictures';
import './qr-file';

function show() {
  const element = document.createElement('lre-qr-file');
  document.body.append(element);
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  return { element, given };
}

function heic(): File {
  const bytes = new Uint8Array(64);
  bytes.set(new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'));
  return new File([bytes], 'IMG_0042.HEIC');
}

const select = (file: File) =>
  userEvent.upload(page.getByLabelText('Sélectionner un fichier'), file);

function paste(...files: File[]) {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
}

afterEach(() => {
  faked.read = null;
});

describe('a file', () => {
  it('that holds the letter gives its key', async () => {
    const { given } = show();
    const png = await encoded(letterSheet(), 'image/png');
    await select(new File([png], 'courrier.png'));
    await expect.poll(() => given).toEqual([{ text: KEY_URI, way: 'file' }]);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('is asked for by the types that can be read', async () => {
    show();
    const input = page.getByLabelText('Sélectionner un fichier');
    await expect
      .element(input)
      .toHaveAttribute('accept', expect.stringMatching(/^\.png,\.jpg,\.jpeg,\.pdf,image\/\*/));
  });

  it('in HEIC is told apart, with what to do on either phone', async () => {
    const { given } = show();
    await select(heic());
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Les photos HEIC ne sont pas lues.');
    await expect.element(alert).toHaveTextContent(/Sur un iPhone.*Sur un Samsung/);
    await expect.element(alert).toHaveTextContent('IMG_0042.HEIC');
    await expect.element(alert).toHaveTextContent('Les autres moyens restent possibles');
    expect(given).toEqual([]);
  });

  it('that is empty is said to be', async () => {
    show();
    await select(new File([], 'courrier.pdf'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Ce fichier est vide.');
  });

  it('given again after a failure is read again', async () => {
    const { given } = show();
    await select(new File([], 'courrier.png'));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await select(new File([await encoded(letterSheet(), 'image/png')], 'courrier.png'));
    await expect.poll(() => given).toHaveLength(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('takes the place of one still being read, of which nothing is said any more', async () => {
    const { given } = show();
    let finish: (reading: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (finish = resolve));
    const first = vi.fn(() => slow);
    faked.read = first;
    await select(new File(['1'], 'premier.pdf'));
    await expect.element(page.getByText('Lecture de « premier.pdf »…')).toBeVisible();
    await expect.poll(() => first.mock.calls).toHaveLength(1);
    faked.read = () => Promise.resolve({ kind: 'read', text: KEY_URI });
    await select(new File(['2'], 'second.pdf'));
    await expect.poll(() => given).toHaveLength(1);
    finish({ kind: 'failed', reason: 'no-code-found' });
    await slow;
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('of many pages shows how far it is read', async () => {
    show();
    let tell: ReadFileOptions['onProgress'];
    faked.read = (_, { onProgress }) => {
      tell = onProgress;
      onProgress?.({ page: 3, pages: 12, isAgain: false, share: 0.05 });
      return new Promise(() => undefined);
    };
    await select(new File(['1'], 'relié.pdf'));
    await expect.element(page.getByText('Lecture de « relié.pdf », page 3 sur 12…')).toBeVisible();
    await expectAccessible();
    tell?.({ page: 1, pages: 12, isAgain: true, share: 0.25 });
    await expect.element(page.getByText('Lecture approfondie de « relié.pdf »…')).toBeVisible();
    const bar = document.querySelector('lre-qr-file')?.shadowRoot?.querySelector('progress');
    expect(bar?.position).toBe(0.25);
  });

  it('that was copied as a picture is not called by the name that the browser made up', async () => {
    show();
    faked.read = () => new Promise(() => undefined);
    paste(new File(['1'], 'image.png', { type: 'image/png' }));
    await expect.element(page.getByText('Lecture de « image collée »…')).toBeVisible();
  });

  it('that was copied as a file keeps its name', async () => {
    show();
    faked.read = () => new Promise(() => undefined);
    paste(new File(['1'], 'courrier.pdf', { type: 'application/pdf' }));
    await expect.element(page.getByText('Lecture de « courrier.pdf »…')).toBeVisible();
  });

  it('for which the reader cannot be started is told apart from one that is not good', async () => {
    show();
    faked.read = () => Promise.reject(new Error('no worker'));
    await select(new File(['1'], 'courrier.pdf'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('Un incident est survenu.');
  });
});

describe.each(languages)('in %s', (language) => {
  const reasons: ReadingFailure[] = [
    'file-empty',
    'file-too-large',
    'file-type-unsupported',
    'file-heic',
    'file-tiff',
    'file-mail',
    'file-word',
    'file-zip',
    'file-video',
    'file-damaged',
    'pdf-encrypted',
    'pdf-password-wrong',
    'pdf-damaged',
    'no-code-found',
    'no-code-in-document',
    'code-too-small',
    'code-blurred',
    'picture-too-dark',
    'code-too-pale',
    'code-cut-off',
    'code-in-shadow',
    'code-warped',
    'code-damaged',
    'code-continues-elsewhere',
    'reading-timed-out',
  ];

  it('each failure has a sentence and a next step of its own', async () => {
    speakLanguage(language);
    const { element } = show();
    const said = new Set<string>();
    for (const reason of reasons) {
      faked.read = () => Promise.resolve({ kind: 'failed', reason });
      await element.read([new File(['1'], 'courrier.pdf')]);
      await element.updateComplete;
      const alert = element.shadowRoot?.querySelector('[role=alert]');
      const name = reason.replaceAll('-', '_');
      const { title, next } = messagesOf(language).reading_problem[name]!;
      expect(alert?.textContent).toContain(title);
      expect(alert?.textContent).toContain(next);
      said.add(`${title} ${next}`);
    }
    expect(said.size).toBe(reasons.length);
    await expectAccessible();
  });

  it('can be used by all', async () => {
    speakLanguage(language);
    await show().element.updateComplete;
    await expectAccessible();
  });
});
