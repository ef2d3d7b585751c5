import { describe, expect, it, vi } from 'vitest';
import { page as screen } from 'vitest/browser';
import { answer } from '../../../tests/browser/fake-extension';
import {
  calls,
  choose,
  codes,
  field,
  note,
  start,
  startOn,
  useLetterPage,
} from '../../../tests/browser/use-letter-page';

useLetterPage();

const form = () =>
  `<form><p><label for="from">Expéditeur</label><select id="from"><option value="">Choisir</option><option value="1">MARTIN Jeanne</option></select></p><p><label for="code">Code OTP</label><input id="code" maxlength="6"></p></form>`;

describe('a code', () => {
  it('is not said to be there by a page that takes it away, again and again', async () => {
    await startOn(form());
    field().addEventListener('input', () => (field().value = ''));
    await choose('1');
    await vi.advanceTimersByTimeAsync(5000);
    expect(note()).toContain('Cette page efface le code de Jeanne Martin.');
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('is no longer said to be there when the page has put something else', async () => {
    await startOn(form());
    await choose('1');
    await expect.poll(note).toContain('rempli');
    field().value = '000000';
    await vi.advanceTimersByTimeAsync(1000);
    expect(note()).toContain('Remplir le code');
    expect(field().value).toBe('000000');
  });

  it('is renewed three times by one gesture, then offered', async () => {
    let given = 0;
    answer('getLetterCode', () => {
      given += 1;
      const digits = String(given).repeat(6);
      return { kind: 'code', digits, expiresAt: Date.now() + 30_000, period: 30 };
    });
    await startOn(form());
    await choose('1');
    await expect.element(field()).toHaveValue('111111');
    for (const digits of ['222222', '333333', '444444']) {
      await vi.advanceTimersByTimeAsync(30_100);
      expect(field().value).toBe(digits);
    }
    await vi.advanceTimersByTimeAsync(120_000);
    expect(field().value).toBe('');
    expect(note()).toContain('Remplir le code');
    expect(given).toBe(4);
  });

  it('is filled after the wait for it, however long the step is', async () => {
    codes({ kind: 'wait', until: Date.now() + 29_990 }, { kind: 'code', digits: '222222' });
    await startOn(form());
    await choose('1');
    await vi.advanceTimersByTimeAsync(31_000);
    expect(field().value).toBe('222222');
  });

  it('is left neither in the field nor in the files of the session when the page is left', async () => {
    await startOn(form());
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    expect(field().autocomplete).toBe('off');
    const heard: string[] = [];
    field().addEventListener('input', ({ type }) => heard.push(type));
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(field().value).toBe('');
    expect(heard).toEqual([]);
  });

  it('is not filled by a click on a note that nobody sees', async () => {
    document.body.innerHTML = `<h1>LRE</h1>${form()}`;
    field().form!.querySelector('select')!.value = '1';
    await start();
    await expect.poll(note).toContain('Remplir le code');
    document.body.style.opacity = '0';
    await screen.getByRole('button', { name: 'Remplir le code' }).click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls('getLetterCode')).toEqual([]);
    document.body.style.opacity = '';
    await screen.getByRole('button', { name: 'Remplir le code' }).click();
    await expect.element(field()).toHaveValue('123456');
  });
});
