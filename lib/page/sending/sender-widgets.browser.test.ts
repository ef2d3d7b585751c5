import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { calls, field, note, startOn, useLetterPage } from '../../../tests/browser/use-letter-page';

useLetterPage();

const CODE = '<p><label for="code">Code OTP</label> <input id="code" maxlength="6"></p>';
const PEOPLE =
  '<option value="">Choisir</option><option value="1">MARTIN Jeanne</option><option value="2">DURAND Paul</option>';
const ITEMS = '<ul id="items"><li>MARTIN Jeanne</li><li id="paul">DURAND Paul</li></ul>';

const byId = (id: string) => document.getElementById(id)!;
const settled = () => vi.advanceTimersByTimeAsync(0);

/** Presses an item of the page's own list, which does `chosen` with its text. */
async function press(chosen: (text: string) => void, id = 'paul'): Promise<void> {
  byId(id).addEventListener('click', () => chosen(byId(id).textContent));
  await userEvent.click(byId(id));
  await settled();
}

const CLIPPED =
  'position:absolute;width:1px;height:1px;clip:rect(0 0 0 0);overflow:hidden;display:block';

describe('a list drawn by the page', () => {
  it('over a field that stays empty is read beside it', async () => {
    await startOn(
      `<label for="h">Expéditeur</label><div><b id="t">Choisir</b><input id="h" role="combobox" style="width:2px;border:0"></div>${ITEMS}${CODE}`,
    );
    await press((text) => (byId('t').textContent = text));
    await expect.element(field()).toHaveValue('123456');
    expect(note()).toContain('Paul Durand');
  });

  it('over a labelled field that is hidden is read around it', async () => {
    await startOn(
      `<label for="h">Expéditeur</label><span role="listbox"><b id="t">Choisir</b><input id="h" style="display:none"></span>${ITEMS}${CODE}`,
    );
    await press((text) => {
      byId('t').textContent = text;
      (byId('h') as HTMLInputElement).value = '4';
    });
    await expect.element(field()).toHaveValue('123456');
  });

  it('around a list that is clipped away shows its choice for it', async () => {
    await startOn(
      `<div><label for="f">Expéditeur</label><div><div style="${CLIPPED}"><select id="f">${PEOPLE}</select></div><b id="t">Choisir</b></div></div>${ITEMS}${CODE}`,
    );
    await press((text) => {
      (byId('f') as HTMLSelectElement).value = '2';
      byId('t').textContent = text;
    });
    await expect.element(field()).toHaveValue('123456');
  });

  it('that shows nobody has nothing filled', async () => {
    await startOn(
      `<div><label for="f">Expéditeur</label><div><div style="${CLIPPED}"><select id="f">${PEOPLE}</select></div><b>Choisir</b></div></div>${ITEMS}${CODE}`,
    );
    await press(() => ((byId('f') as HTMLSelectElement).value = '2'));
    await expect.poll(note).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('under a veil until it has closed has the code filled then', async () => {
    await startOn(
      `<span id="l">Expéditeur</span><div id="t" role="combobox" aria-labelledby="l">Choisir</div>${ITEMS}${CODE}`,
    );
    await press((text) => {
      byId('t').textContent = text;
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="veil" style="position:fixed;inset:0"></div>',
      );
    });
    expect(calls('getLetterCode')).toEqual([]);
    byId('veil').remove();
    await vi.advanceTimersByTimeAsync(1000);
    await expect.element(field()).toHaveValue('123456');
  });
});

describe('people drawn side by side', () => {
  const cards = `<h3>Expéditeur</h3><div><div class="card" id="jeanne">MARTIN Jeanne</div><div class="card" id="paul"><b>DURAND Paul</b><i>Gérant</i></div></div>${CODE}`;
  const light = (id: string) => () => byId(id).classList.add('selected');

  it('are nobody until one is lit', async () => {
    await startOn(cards);
    await vi.advanceTimersByTimeAsync(1000);
    expect(note()).toBe('');
  });

  it('have the code filled for the one that is pressed and lit', async () => {
    await startOn(cards);
    await press(light('paul'));
    await expect.poll(note).toContain('Code de Paul Durand rempli');
  });

  it('have nothing filled where another one is lit than was pressed', async () => {
    await startOn(cards);
    await press(light('jeanne'));
    await expect.poll(note).toContain('Expéditeur reconnu : Jeanne Martin.');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('may be radio buttons by their role', async () => {
    await startOn(
      `<div role="radiogroup" aria-label="Expéditeur"><div role="radio">MARTIN Jeanne</div><div role="radio" id="paul">DURAND Paul</div></div>${CODE}`,
    );
    await press(() => byId('paul').setAttribute('aria-checked', 'true'));
    await expect.poll(note).toContain('Code de Paul Durand rempli');
  });
});

describe('several lists of senders', () => {
  const letter = (at: number) =>
    `<form>Expéditeur <select id="s${at}">${PEOPLE}</select> Code OTP <input id="c${at}" maxlength="6"></form>`;
  const pick = async (id: string) => {
    byId(id).focus();
    await userEvent.keyboard('{ArrowDown}');
  };
  const values = () => ['c1', 'c2'].map((id) => (byId(id) as HTMLInputElement).value);

  it('have the code filled in the form where a person chooses', async () => {
    await startOn(letter(1) + letter(2));
    await pick('s2');
    await expect.poll(values).toEqual(['', '123456']);
    await pick('s1');
    await expect.poll(() => values()[1]).toBe('');
  });

  it('have nothing done where a script chooses in the other form', async () => {
    await startOn(letter(1) + letter(2));
    await pick('s1');
    await expect.poll(values).toEqual(['123456', '']);
    (byId('s2') as HTMLSelectElement).value = '2';
    byId('s2').dispatchEvent(new Event('change', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(values()).toEqual(['123456', '']);
    expect(calls('getLetterCode')).toHaveLength(1);
  });

  it('are those of people, after one of agencies', async () => {
    await startOn(
      `<p>Expéditeur <select><option>Agence du Port</option></select></p><p>Signataire <select id="s1">${PEOPLE}</select></p>${CODE}`,
    );
    await pick('s1');
    await expect.element(field()).toHaveValue('123456');
  });

  it('may be one of e-mail addresses', async () => {
    await startOn(
      `<p>E-mail de l’expéditeur <select id="s1"><option>Choisir</option><option>paul@agence.example</option></select></p>${CODE}`,
    );
    await pick('s1');
    await expect.poll(note).toContain('Code de Paul Durand rempli');
  });
});
