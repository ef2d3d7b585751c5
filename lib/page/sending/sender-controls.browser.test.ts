import { describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import {
  calls,
  field,
  note,
  select,
  startInVain,
  startOn,
  useLetterPage,
} from '../../../tests/browser/use-letter-page';

useLetterPage();

const CODE = '<p><label for="code">Code OTP</label> <input id="code" maxlength="6"></p>';
const OPTIONS =
  '<option value="">Choisir</option><option value="1">MARTIN Jeanne</option><option value="2">DURAND Paul</option>';

/** A page's own list over a hidden `<select>`, which changes it in silence, as select2 and chosen do. */
const HIDDEN_LIST = `<p><label for="from">Expéditeur</label>
  <select id="from" style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0)">${OPTIONS}</select>
  <span id="box" style="border:1px solid">-- Choisir --</span></p>
  <ul><li data-at="1">MARTIN Jeanne</li><li data-at="2">DURAND Paul</li></ul>${CODE}`;

function hiddenList(chosenBy: (item: HTMLElement) => number): void {
  document.addEventListener('click', ({ target }) => {
    const item = target as HTMLElement;
    if (!item.dataset.at) return;
    select().selectedIndex = chosenBy(item);
    document.querySelector('#box')!.textContent = select().selectedOptions[0]!.text;
  });
}

const later = () => vi.advanceTimersByTimeAsync(0);

describe('a list of the page over a hidden one', () => {
  it('has the code filled for the item that was pressed', async () => {
    await startOn(HIDDEN_LIST);
    hiddenList(({ dataset }) => Number(dataset.at));
    await userEvent.click(screen.getByText('MARTIN Jeanne').last());
    await later();
    await expect.element(field()).toHaveValue('123456');
    expect(note()).toContain('Jeanne Martin');
  });

  it('has nothing filled where the page selects somebody else than was pressed', async () => {
    await startOn(HIDDEN_LIST);
    hiddenList(() => 2);
    await userEvent.click(screen.getByText('MARTIN Jeanne').last());
    await later();
    await expect.poll(note).toContain('Expéditeur reconnu : Paul Durand.');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('has nothing filled where a click elsewhere is followed by a choice of the page', async () => {
    await startOn(`${HIDDEN_LIST}<p id="other">Aide</p>`);
    await userEvent.click(document.querySelector('#other')!);
    select().selectedIndex = 1;
    await later();
    await expect.poll(note).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });
});

describe('radio buttons', () => {
  const rows = `<fieldset><legend>Expéditeur</legend><table>
    <tr><td><input type="radio" name="e" id="r1" value="4"></td><td>MARTIN Jeanne</td><td>jeanne@agence.example</td></tr>
    <tr><td><input type="radio" name="e" id="r2" value="5"></td><td>DURAND Paul</td><td>paul@agence.example</td></tr>
  </table></fieldset>${CODE}`;

  it('in rows have the code filled for the one that is pressed', async () => {
    await startOn(rows);
    await userEvent.click(document.querySelector('#r2')!);
    await expect.element(field()).toHaveValue('123456');
    expect(note()).toContain('Paul Durand');
  });

  it('on one line are told apart by what follows each', async () => {
    await startOn(
      `<p>Envoyer au nom de : <input type="radio" name="e" id="r1"> MARTIN Jeanne <input type="radio" name="e" id="r2"> DURAND Paul</p>${CODE}`,
    );
    await userEvent.click(document.querySelector('#r1')!);
    await expect.poll(note).toContain('Jeanne Martin');
  });

  it('of another question have nothing filled', async () => {
    startInVain(rows.replace('Expéditeur', 'Destinataire'));
    await userEvent.click(document.querySelector('#r2')!);
    await later();
    expect(calls('getLetterCode')).toEqual([]);
    expect(note()).toBe('');
  });

  it('checked by a script have the code offered', async () => {
    await startOn(rows);
    document.querySelector<HTMLElement>('#r1')!.click();
    await expect.poll(note).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });
});

describe('a box with a list of the page', () => {
  const combobox = `<p><span id="l">Expéditeur</span> <span><input role="combobox" aria-labelledby="l" id="box" aria-controls="list"><input type="hidden" name="id_exp"></span></p>
    <ul role="listbox" id="list"><li role="option">MARTIN Jeanne</li><li role="option">DURAND Paul</li></ul>${CODE}`;
  const opens = () =>
    document.querySelector('#list')!.addEventListener('click', ({ target }) => {
      document.querySelector<HTMLInputElement>('#box')!.value = (target as Element).textContent;
      document.querySelector<HTMLInputElement>('[name=id_exp]')!.value = '4';
    });

  it('has the code filled for the option that was pressed', async () => {
    await startOn(combobox);
    opens();
    await userEvent.click(screen.getByText('DURAND Paul'));
    await later();
    await expect.poll(note).toContain('Code de Paul Durand rempli');
  });

  it('has the code filled for the option that the keyboard is on', async () => {
    await startOn(combobox);
    const box = document.querySelector<HTMLInputElement>('#box')!;
    document.querySelector('li')!.id = 'active';
    box.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowDown') box.setAttribute('aria-activedescendant', 'active');
      if (key === 'Enter') box.value = 'MARTIN Jeanne';
    });
    box.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await later();
    await expect.poll(note).toContain('Code de Jeanne Martin rempli');
  });

  it('has the code offered where a script fills it', async () => {
    await startOn(combobox);
    document.querySelector<HTMLInputElement>('#box')!.value = 'MARTIN Jeanne';
    await vi.advanceTimersByTimeAsync(1000);
    expect(note()).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('may have suggestions of the browser', async () => {
    await startOn(
      `<p><label for="box">Expéditeur</label><input id="box" list="d"><datalist id="d"><option value="MARTIN Jeanne">jeanne@agence.example</option></datalist></p>${CODE}`,
    );
    await userEvent.fill(document.querySelector('#box')!, 'MARTIN Jeanne');
    await later();
    await expect.poll(note).toContain('Code de Jeanne Martin rempli');
  });
});
