import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { faked } from '../../../tests/browser/fake-reader';
import { focused } from '../../../tests/browser/focused';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import { messagesOf } from '../../../tests/browser/messages-of';
import { scannedPdf } from '../../../tests/support/pdfs';
import {
  encoded,
  KEY_URI,
  letterSheet,
  OTHER_KEY_URI,
  OTHER_TEXT,
  stampCode,
} from '../../../tests/support/letter-pictures';
import './qr-file';
import { warmReader } from '../../../tests/browser/warm-reader';

warmReader();

function show() {
  faked.read = null;
  const element = document.createElement('lre-qr-file');
  document.body.append(element);
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  return { element, given };
}

describe.each(languages)('in %s', (language) => {
  const words = () => messagesOf(language);

  it('another code is told with what it is, and given to nobody', async () => {
    speakLanguage(language);
    const { element, given } = show();
    const png = await encoded(letterSheet({ text: OTHER_TEXT }), 'image/png');
    await element.read([new File([png], 'suivi.png')]);
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(words().problem.key_not_in_code!.title);
    await expect.element(alert).toHaveTextContent('www.example.fr');
    expect(given).toEqual([]);
    await expectAccessible();
  });

  it.each(['Facture 2024-089', '123456789', 'Merci', 'Bonjour le monde entier'])(
    'a code of plain text, %j, is not taken for a key that somebody typed',
    async (text) => {
      speakLanguage(language);
      const { element, given } = show();
      faked.read = () => Promise.resolve({ kind: 'read', text });
      await element.read([new File(['1'], 'texte.png')]);
      const alert = page.getByRole('alert');
      await expect.element(alert).toHaveTextContent(words().problem.key_not_in_code!.title);
      await expect.element(alert).toHaveTextContent(words().reading.is_other!);
      expect(given).toEqual([]);
    },
  );

  it('a printed backup is told for what it is, and leads from the panel to where it is restored', async () => {
    speakLanguage(language);
    const panel = document.createElement('lre-side-panel');
    document.body.append(panel);
    const { element, given } = show();
    const found: unknown[] = [];
    element.addEventListener('lre-backup-found', ({ detail }) => found.push(detail));
    const sealed = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----';
    faked.read = () => Promise.resolve({ kind: 'read', text: sealed });
    await element.read([new File(['1'], 'page.png')]);
    await expect.element(page.getByRole('alert')).toHaveTextContent(words().reading.backup_title!);
    await page.getByRole('button', { name: words().reading.backup_restore! }).click();
    expect(found).toEqual([{ sealed }]);
    expect(given).toEqual([]);
    await expectAccessible();
    panel.remove();
    await element.read([new File(['1'], 'page.png')]);
    await expect.element(page.getByText('page.png')).toBeVisible();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words().reading.backup_title!);
    expect(page.getByRole('button', { name: words().reading.backup_restore! }).elements()).toEqual(
      [],
    );
  });

  it.each([
    ['otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQ&counter=1', 'key_is_hotp'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU', 'key_is_export'],
  ])('a key of another kind, %j, is told', async (text, problem) => {
    speakLanguage(language);
    const { element, given } = show();
    const png = await encoded(letterSheet({ text }), 'image/png');
    await element.read([new File([png], 'cle.png')]);
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(words().problem[problem]!.title);
    expect(given).toEqual([]);
  });

  it('of two keys the person chooses one, told apart by name and end', async () => {
    speakLanguage(language);
    const { element, given } = show();
    const sheet = letterSheet();
    stampCode(sheet, { text: OTHER_KEY_URI, x: 250, y: 800 });
    await element.read([new File([await encoded(sheet, 'image/png')], 'deux.png')]);
    expect(given).toEqual([]);
    await expectAccessible();
    expect(element.shadowRoot?.textContent).not.toContain('JBSWY3DP');
    await page.getByRole('button', { name: /paul@agence\.example.*Y3DP/ }).click();
    expect(given).toEqual([{ text: OTHER_KEY_URI, way: 'file' }]);
  });

  it('a protected PDF asks for its password until it opens', async () => {
    speakLanguage(language);
    const { element, given } = show();
    const protection = { userPassword: 'tambour', ownerPassword: 'cerise' };
    const pdf = await scannedPdf([letterSheet()], protection);
    await element.read([new File([pdf], 'courrier.pdf')]);
    const password = page.getByLabelText(words().reading.password_label!);
    await expect.element(password).toBeVisible();
    await expect.poll(focused).toBe(password.element());
    await expectAccessible();
    await password.fill('faux');
    await userEvent.keyboard('{Enter}');
    const wrong = words().reading_problem.pdf_password_wrong!.title;
    await expect.element(page.getByRole('alert')).toHaveTextContent(wrong);
    await password.fill('tambour');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => given).toEqual([{ text: KEY_URI, way: 'file' }]);
    await expect.element(password).not.toBeInTheDocument();
  });

  it('a code too small is told with its pixels, and with what else it may be', async () => {
    speakLanguage(language);
    const { element } = show();
    faked.read = () =>
      Promise.resolve({
        kind: 'failed',
        reason: 'code-too-small',
        pixelsPerModule: 1.83,
        alsoLikely: ['code-blurred'],
      });
    await element.read([new File(['1'], 'loin.jpg')]);
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(language === 'fr' ? '1,8' : '1.8');
    await expect.element(alert).toHaveTextContent(words().reading_problem.code_blurred!.title);
    await expectAccessible();
  });
});

describe('a reading that lasts', () => {
  it('can be cancelled at once, and gives the field back', async () => {
    const { element, given } = show();
    let signal: AbortSignal | undefined;
    faked.read = (_, options) => {
      signal = options.signal;
      return new Promise((_resolve, reject) => {
        options.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    };
    void element.read([new File(['1'], 'courrier.pdf')]);
    const cancel = page.getByRole('button', { name: 'Annuler la lecture' });
    await cancel.click();
    expect(signal?.aborted).toBe(true);
    await expect.element(cancel).not.toBeInTheDocument();
    await expect.poll(focused).toBe(page.getByLabelText('Sélectionner un fichier').element());
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(given).toEqual([]);
  });

  it('shows no progress when it is quick', async () => {
    const { element } = show();
    faked.read = () => Promise.resolve({ kind: 'read', text: KEY_URI });
    const shown: string[] = [];
    const watch = new MutationObserver(() => {
      shown.push(element.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '');
    });
    watch.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    await element.read([new File(['1'], 'courrier.pdf')]);
    await element.updateComplete;
    watch.disconnect();
    expect(shown.filter((text) => text !== '')).toEqual([]);
  });
});
