import { describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { announce, answer } from '../../tests/browser/fake-extension';
import {
  calls,
  choose,
  codes,
  field,
  jeanne,
  note,
  orphan,
  start,
  useLetterPage,
} from '../../tests/browser/use-letter-page';

useLetterPage();

describe('a code that expires before the letter is sent', () => {
  it('is replaced by the next one', async () => {
    codes(
      { kind: 'code', digits: '111111', expiresAt: Date.now() + 24_900 },
      { kind: 'code', digits: '222222' },
    );
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(field().value).toBe('222222');
  });

  it('is filled in again where the page has emptied the field, without another code', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    field().value = '';
    await vi.advanceTimersByTimeAsync(1000);
    expect(field().value).toBe('123456');
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('is not filled into the form of the next letter, which the page empties after sending', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    await vi.advanceTimersByTimeAsync(5000);
    field().value = '';
    await vi.advanceTimersByTimeAsync(5000);
    expect(field().value).toBe('');
  });

  it('is not asked for by a box that a script has put into the list', async () => {
    await start();
    const box = document.createElement('input');
    box.type = 'checkbox';
    document.querySelector('#from')!.append(box);
    document.querySelector<HTMLSelectElement>('#from')!.selectedIndex = 1;
    box.click();
    await expect.poll(note).toContain('Remplir le code');
    expect(calls('getLetterCode')).toHaveLength(0);
    expect(field().value).toBe('');
  });

  it('is left alone when the person has typed their own', async () => {
    codes({ kind: 'code', digits: '111111' }, { kind: 'code', digits: '222222' });
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await userEvent.fill(field(), '654321');
    await expect.poll(note).toContain('Remplir le code');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(field().value).toBe('654321');
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('is taken away when the key was locked meanwhile', async () => {
    codes({ kind: 'code', digits: '111111' }, { kind: 'locked' });
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    await vi.advanceTimersByTimeAsync(26_000);
    expect(note()).toContain('verrouillée');
    expect(field().value).toBe('');
  });
});

describe('when no code can be had', () => {
  it('waits for the next one, counts the seconds and fills it', async () => {
    codes({ kind: 'wait', until: Date.now() + 20_000 }, { kind: 'code', digits: '222222' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('sera rempli dès qu’il sera disponible, dans 20 s');
    await vi.advanceTimersByTimeAsync(18_500);
    expect(note()).toContain('dans 2 s');
    expect(field().value).toBe('');
    await vi.advanceTimersByTimeAsync(2000);
    expect(field().value).toBe('222222');
  });

  it('opens the panel to unlock the key, then fills by itself', async () => {
    codes({ kind: 'locked' });
    await start();
    await choose('1');
    await screen.getByRole('button', { name: 'Déverrouiller' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'sender', id: jeanne.id, task: 'unlock' }]);
    codes({ kind: 'code', digits: '123456' });
    announce();
    await expect.element(field()).toHaveValue('123456');
  });

  it('does not fill after the unlocking what the person typed in the meantime', async () => {
    codes({ kind: 'locked' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('verrouillée');
    await userEvent.fill(field(), '654321');
    codes({ kind: 'code', digits: '123456' });
    announce();
    await expect.poll(() => calls('listSenders')).toHaveLength(2);
    await expect.poll(note).toContain('Remplir le code');
    expect(field().value).toBe('654321');
  });

  it('says the state of a sender that is not identified and leads to it', async () => {
    answer('listSenders', () => ({
      rows: [{ ...jeanne, state: 'letter-on-its-way', expectedOn: '2026-12-01' }],
      canAdd: true,
    }));
    codes({ kind: 'no-key' });
    await start();
    await choose('1');
    await expect.poll(note).toContain('Courrier en route (attendu le mardi 1 décembre)');
    await screen.getByRole('button', { name: 'Ouvrir l’expéditeur' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'sender', id: jeanne.id, task: null }]);
  });

  it('says that the extension does not answer, and tries again', async () => {
    answer('getLetterCode', () => Promise.reject(new Error('gone')));
    await start();
    await choose('1');
    await expect.poll(note).toContain('L’extension ne répond pas.');
    codes({ kind: 'code', digits: '123456' });
    await screen.getByRole('button', { name: 'Réessayer' }).click();
    await expect.element(field()).toHaveValue('123456');
  });

  it('says « Rechargez la page » once it has lost its extension', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    orphan();
    expect(note()).toBe('L’extension a été mise à jour. Rechargez la page.');
  });
});
