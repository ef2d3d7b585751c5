import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SenderDetail } from '../../lib/messaging/views';
import { expectAccessible } from '../../tests/browser/expect-accessible';
import { answer, asked } from '../../tests/browser/fake-extension';
import { focused } from '../../tests/browser/focused';
import { sampleSender } from '../../tests/browser/sample-sender';
import { encoded, KEY_URI, letterSheet, OTHER_TEXT } from '../../tests/support/letter-pictures';
import './verification-step';

const KEY = 'gezd gnbv-gy3t qojq gezd gnbv gy3t qojq';
const identified = () => sampleSender({ state: 'identified', hasKey: true });
const submitted = () => asked.filter(({ name }) => name === 'submitKey');

/** What the background would answer: a step that asks for its sender again gets this one. */
let kept: SenderDetail;

function show(change: Partial<SenderDetail> = {}, more: { embedded?: boolean } = {}) {
  kept = sampleSender(change);
  const step = Object.assign(document.createElement('lre-verification-step'), more);
  step.sender = kept;
  document.body.append(step);
  return step;
}

function becomes(step: { sender: SenderDetail }, change: Partial<SenderDetail>) {
  kept = { ...kept, ...change };
  step.sender = kept;
}

async function letter(text = KEY_URI, name = 'courrier.png'): Promise<File> {
  return new File([await encoded(letterSheet({ text }), 'image/png')], name);
}

async function select(file: File) {
  await userEvent.upload(page.getByLabelText(/Sélectionner un fichier|Select a file/), file);
}

async function typeKey(text: string) {
  await page.getByRole('radio', { name: 'Clé OTP' }).click();
  await page.getByRole('textbox', { name: 'Clé OTP' }).fill(text);
  await page.getByRole('button', { name: 'Vérifier la clé' }).click();
}

beforeEach(() => {
  answer('getSender', () => kept);
  answer('submitKey', () => ({ ok: true, value: identified() }));
});

describe('with the key unlocked', () => {
  it('shows the file first, and gives the focus to its heading', async () => {
    show();
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toHaveTextContent('Saisir ou modifier vos identifiants');
    await expect.poll(focused).toBe(heading.element());
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  });

  it('leaves the heading to the page around it when embedded', async () => {
    show({}, { embedded: true });
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
  });

  it('goes from one way to the next with the arrow keys', async () => {
    show();
    await page.getByRole('radio', { name: 'Fichier' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('textbox', { name: 'Clé OTP' })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    const open = page.getByRole('button', { name: 'Scannez le QR Code du courrier' });
    await expect.element(open).toBeVisible();
  });

  it('says that the code was scanned, proves it and says that the sender is identified', async () => {
    show();
    let prove: (outcome: { ok: true; value: SenderDetail }) => void = () => undefined;
    answer('submitKey', () => new Promise((resolve) => (prove = resolve)));
    await select(await letter());
    const status = page.getByRole('status').first();
    await expect.element(status).toHaveTextContent('Le QR Code a bien été scanné');
    await expect.element(status).toHaveTextContent('Vérification auprès d’AR24…');
    await expectAccessible();
    prove({ ok: true, value: identified() });
    const heading = page.getByRole('heading', { level: 1 });
    await expect.element(heading).toHaveTextContent('Identifié');
    await expect.poll(focused).toBe(heading.element());
    expect(submitted()).toEqual([{ name: 'submitKey', params: { id: kept.id, text: KEY_URI } }]);
  });

  it('leads back to the sender once it is identified', async () => {
    const step = show();
    const chosen = new Promise((resolve) => {
      step.addEventListener('lre-route-chosen', ({ detail }) => resolve(detail));
    });
    await typeKey(KEY);
    await page.getByRole('button', { name: 'Voir l’expéditeur' }).click();
    expect(await chosen).toEqual({ view: 'sender', id: kept.id, task: null });
  });

  it('takes a key in lower case with spaces and dashes', async () => {
    show();
    await typeKey(KEY);
    await expect.element(page.getByText('La clé a bien été lue')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
    expect(submitted()).toEqual([{ name: 'submitKey', params: { id: kept.id, text: KEY } }]);
  });

  it('says of another QR code that it is not the one, and sends nothing', async () => {
    show();
    await select(await letter(OTHER_TEXT));
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('Ce QR Code n’est pas celui du courrier d’AR24.');
    expect(submitted()).toEqual([]);
  });

  it('says that AR24 refused the key, keeps what was typed, and takes another', async () => {
    show();
    answer('submitKey', () => {
      kept = { ...kept, state: 'key-refused' };
      return { ok: false, problem: { reason: 'key-refused' } };
    });
    await typeKey(KEY);
    await expect.element(page.getByRole('alert')).toHaveTextContent('AR24 a refusé cette clé.');
    await expect.element(page.getByRole('textbox', { name: 'Clé OTP' })).toHaveValue(KEY);
    const retry = page.getByRole('button', { name: 'Réessayer la vérification' });
    await expect.element(retry).not.toBeInTheDocument();
    answer('submitKey', () => ({ ok: true, value: identified() }));
    await page.getByRole('button', { name: 'Vérifier la clé' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });

  it('offers to try again what AR24 could not be asked', async () => {
    show();
    answer('submitKey', () => ({ ok: false, problem: { reason: 'offline' } }));
    await select(await letter());
    await expect.element(page.getByRole('alert')).toHaveTextContent('AR24 n’a pas pu être joint.');
    answer('submitKey', () => ({ ok: true, value: identified() }));
    await page.getByRole('button', { name: 'Réessayer la vérification' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
    expect(submitted().map(({ params }) => params)).toEqual([
      { id: kept.id, text: KEY_URI },
      { id: kept.id, text: KEY_URI },
    ]);
  });

  it('proves again a key that waits in the vault', async () => {
    show({ state: 'key-unproven' });
    answer('proveKey', () => ({ ok: true, value: identified() }));
    await expect.element(page.getByText('Clé saisie, à confirmer auprès d’AR24')).toBeVisible();
    await page.getByRole('button', { name: 'Réessayer la vérification' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });

  it('shows that another window identified the sender', async () => {
    const step = show();
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    becomes(step, { state: 'identified', hasKey: true });
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });

  it('shows where the QR code and the key are on the letter', async () => {
    show();
    await expect.element(page.getByRole('img', { name: /Le courrier d’AR24/ })).toBeVisible();
  });

  it('takes a file dropped anywhere, whatever the way shown', async () => {
    show();
    await page.getByRole('radio', { name: 'Clé OTP' }).click();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await letter());
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });

  it('takes a picture pasted anywhere', async () => {
    show();
    await expect.element(page.getByText('Sélectionner un fichier')).toBeVisible();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await letter());
    dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });
});

describe('with the key locked', () => {
  it('keeps the letter given before the passphrase and proves it once unlocked', async () => {
    show({ vault: 'locked' });
    answer('unlock', () => {
      kept = { ...kept, vault: 'unlocked' };
      return { ok: true, value: null };
    });
    const passphrase = page.getByLabelText('Phrase secrète', { exact: true });
    const legend = page.getByText('Comment voulez-vous saisir vos identifiants');
    const top = (locator: typeof legend) => locator.element().getBoundingClientRect().top;
    await expect.element(legend).toBeVisible();
    await expect.element(passphrase).not.toBeInTheDocument();
    await select(await letter());
    await expect.element(page.getByText('Le QR Code a bien été scanné')).toBeVisible();
    await expect.poll(() => top(passphrase) < top(legend)).toBe(true);
    await expect.poll(focused).toBe(passphrase.element());
    expect(submitted()).toEqual([]);
    await passphrase.fill('quatre mots sans rapport');
    await page.getByRole('button', { name: 'Déverrouiller' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
    expect(submitted()).toHaveLength(1);
  });

  it('gives the focus to the ways once unlocked', async () => {
    const step = show({ vault: 'locked' });
    await expect.element(page.getByRole('radio', { name: 'Fichier' })).toBeInTheDocument();
    becomes(step, { vault: 'unlocked' });
    const file = page.getByRole('radio', { name: 'Fichier' });
    await expect.poll(focused).toBe(file.element());
  });

  it('asks for the passphrase when the key was locked meanwhile, and goes on', async () => {
    show();
    answer('submitKey', () => {
      kept = { ...kept, vault: 'locked' };
      return { ok: false, problem: { reason: 'vault-locked' } };
    });
    await select(await letter());
    await expect.element(page.getByRole('alert')).toHaveTextContent('La clé est verrouillée.');
    answer('submitKey', () => ({ ok: true, value: identified() }));
    answer('unlock', () => {
      kept = { ...kept, vault: 'unlocked' };
      return { ok: true, value: null };
    });
    await page.getByLabelText('Phrase secrète', { exact: true }).fill('quatre mots sans rapport');
    await page.getByRole('button', { name: 'Déverrouiller' }).click();
    await expect.element(page.getByRole('heading', { name: 'Identifié' })).toBeVisible();
  });
});

it('says that a sender without account has nothing to enter yet', async () => {
  show({ state: 'draft' });
  const words = page.getByText('Cet expéditeur n’a pas encore d’identifiants à saisir.');
  await expect.element(words).toBeVisible();
});
