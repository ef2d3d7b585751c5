import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answer } from '../../../tests/browser/fake-extension';
import {
  calls,
  choose,
  field,
  jeanne,
  note,
  select,
  start,
  startOn,
  useLetterPage,
} from '../../../tests/browser/use-letter-page';

useLetterPage();

const SENDERS = `<label for="from">Expéditeur</label><select id="from"><option value="">Choisir</option><option value="1">MARTIN Jeanne</option><option value="2">DURAND Paul</option></select>`;
const CODE = '<label for="code">Code OTP</label><input id="code" maxlength="6">';
const form = (code = CODE) => `<form><p>${SENDERS}</p><p id="suite">${code}</p></form>`;
const suite = () => document.querySelector('#suite')!;

/** Until the page has been looked at again after it changed. */
const looked = () => vi.advanceTimersByTimeAsync(2000);

describe('a field that comes after the choice', () => {
  it('is filled, and no code is asked for before it is there', async () => {
    await startOn(form(''));
    await choose('1');
    await looked();
    expect(calls('getLetterCode')).toEqual([]);
    suite().innerHTML = CODE;
    await looked();
    await expect.element(field()).toHaveValue('123456');
    expect(note()).toContain('Code de Jeanne Martin rempli');
  });

  it('is filled once it is enabled', async () => {
    await startOn(form(CODE.replace('<input', '<input disabled')));
    await choose('1');
    await expect.poll(note).toContain('Préparation');
    expect(calls('getLetterCode')).toEqual([]);
    field().disabled = false;
    await looked();
    await expect.element(field()).toHaveValue('123456');
  });

  it('is filled once it is shown', async () => {
    await startOn(form(`<span style="display:none" id="hidden">${CODE}</span>`));
    await choose('1');
    await looked();
    expect(calls('getLetterCode')).toEqual([]);
    document.querySelector<HTMLElement>('#hidden')!.style.display = '';
    await looked();
    await expect.element(field()).toHaveValue('123456');
  });

  it('has the code offered if it comes more than half a minute later', async () => {
    await startOn(form(''));
    await choose('1');
    await vi.advanceTimersByTimeAsync(31_000);
    suite().innerHTML = CODE;
    await looked();
    await expect.poll(note).toContain('Remplir le code');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('of something else stays empty', async () => {
    await startOn(form(''));
    await choose('1');
    suite().innerHTML = CODE.replace('Code OTP', 'Code promo');
    await looked();
    expect(field().value).toBe('');
    expect(calls('getLetterCode')).toEqual([]);
  });
});

describe('a form that the page makes anew after the choice', () => {
  /** As ASP.NET's AutoPostBack does. */
  const postBack = (selected: string) => {
    document.querySelector('form')!.outerHTML = form();
    select().value = selected;
  };

  it('has the same code in its new field, and no other is spent', async () => {
    await startOn(form());
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    postBack('1');
    await looked();
    await expect.element(field()).toHaveValue('123456');
    expect(note()).toContain('Code de Jeanne Martin rempli');
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('has nothing filled for somebody else', async () => {
    await startOn(form());
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    postBack('2');
    await looked();
    expect(note()).toContain('Expéditeur reconnu : Paul Durand.');
    expect(field().value).toBe('');
  });

  it('has nothing filled after the person went on, as by sending the letter', async () => {
    await startOn(`${form()}<button id="send">Envoyer</button>`);
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    await userEvent.click(document.querySelector('#send')!);
    postBack('1');
    await looked();
    expect(field().value).toBe('');
    expect(calls('getLetterCode')).toHaveLength(1);
    expect(calls('saveErrand').at(-1)).toEqual({ errand: null });
  });
});

describe('a page that loads itself anew', () => {
  const kept = { id: jeanne.id, holder: '99999999-9999-4999-8999-999999999999' };
  const reloaded = `${form()}<script></script>`;

  it('leaves word of the errand at once', async () => {
    await start();
    await choose('1');
    await expect.poll(() => calls('saveErrand')).toHaveLength(1);
    const [{ holder }] = calls('getLetterCode') as [{ holder: string }];
    expect(calls('saveErrand')).toEqual([{ errand: { id: jeanne.id, holder } }]);
  });

  it('goes on with the errand under the same name, without a click', async () => {
    answer('resumeErrand', () => ({ ...kept, wantedAt: Date.now() - 2000 }));
    document.body.innerHTML = `<h1>LRE</h1>${reloaded}`;
    select().value = '1';
    await start();
    await expect.element(field()).toHaveValue('123456');
    expect(calls('getLetterCode')).toEqual([{ id: jeanne.id, holder: kept.holder }]);
  });

  it('has nothing filled if somebody else is selected in it', async () => {
    answer('resumeErrand', () => ({ ...kept, wantedAt: Date.now() - 2000 }));
    document.body.innerHTML = `<h1>LRE</h1>${reloaded}`;
    select().value = '2';
    await start();
    await expect.poll(note).toContain('Expéditeur reconnu : Paul Durand.');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('has the code offered if there was no errand', async () => {
    document.body.innerHTML = `<h1>LRE</h1>${reloaded}`;
    select().value = '1';
    await start();
    await expect.poll(note).toContain('Expéditeur reconnu : Jeanne Martin.');
    expect(calls('getLetterCode')).toEqual([]);
  });
});
