import { describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { answer } from '../../tests/browser/fake-extension';
import {
  calls,
  choose,
  field,
  heard,
  host,
  jeanne,
  letterPage,
  note,
  select,
  start,
  useLetterPage,
} from '../../tests/browser/use-letter-page';

useLetterPage();

describe('selecting a sender', () => {
  it('fills the code so that the page hears it, and says for whom it is', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    expect(heard).toEqual(['input', 'change']);
    expect(note()).toMatch(/^Code de Jeanne Martin rempli, valable encore 25 s$/);
    expect(document.body.innerHTML + note()).not.toContain('123456');
    expect(calls('getLetterCode')).toEqual([
      { id: jeanne.id, holder: expect.any(String) as string },
    ]);
  });

  it('has its note below the line of the field', async () => {
    await start();
    expect(host()?.previousElementSibling?.localName).toBe('small');
  });

  it('fills at once: nothing between the selection and the code waits for a clock', async () => {
    await start();
    const startedAt = Date.now();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    expect(Date.now()).toBe(startedAt);
  });

  it('names the same page load at every call', async () => {
    await start();
    await choose('1');
    await choose('2');
    await expect.poll(note).toContain('Paul Durand');
    const holders = calls('getLetterCode').map((params) => (params as { holder: string }).holder);
    expect(new Set(holders).size).toBe(1);
  });

  it('takes the code of the one before away at once', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    answer('getLetterCode', () => new Promise(() => undefined));
    await choose('2');
    await expect.element(field()).toHaveValue('');
  });

  it('replaces what was typed for another sender', async () => {
    await start();
    await userEvent.fill(field(), '999999');
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
  });

  it('says when this computer knows no such sender, and leads to the list', async () => {
    await start();
    await choose('3');
    await expect.poll(note).toContain('n’est pas enregistré sur ce poste');
    await screen.getByRole('button', { name: 'Gérer les expéditeurs' }).click();
    expect(calls('openPanel')).toEqual([{ view: 'list' }]);
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('says nothing when nobody is selected', async () => {
    await start();
    await choose('1');
    await expect.poll(note).toContain('Jeanne');
    await choose('');
    await expect.poll(note).toBe('');
    expect(field().value).toBe('');
  });
});

describe('without a gesture of the person', () => {
  it('offers the code of a sender selected from the start, and fills it when asked', async () => {
    letterPage('1');
    await start();
    await expect.poll(note).toContain('Expéditeur reconnu : Jeanne Martin.');
    expect(calls('getLetterCode')).toEqual([]);
    await screen.getByRole('button', { name: 'Remplir le code' }).click();
    await expect.element(field()).toHaveValue('123456');
  });

  it('does nothing on events that scripts send', async () => {
    await start();
    select().value = '1';
    select().dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(note).toContain('Expéditeur reconnu');
    host()!.shadowRoot!.querySelector('button')!.click();
    await new Promise(requestAnimationFrame);
    expect(calls('getLetterCode')).toEqual([]);
    expect(field().value).toBe('');
  });

  it('takes its code away when the page selects somebody else in silence', async () => {
    await start();
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    select().value = '2';
    await vi.advanceTimersByTimeAsync(1000);
    expect(note()).toContain('Expéditeur reconnu : Paul Durand.');
    expect(field().value).toBe('');
  });
});
