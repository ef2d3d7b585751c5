import { describe, expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { answer } from '../../../tests/browser/fake-extension';
import {
  calls,
  field,
  jeanne,
  note,
  paul,
  select,
  startInVain,
  startOn,
  useLetterPage,
} from '../../../tests/browser/use-letter-page';

useLetterPage();

const CODE = '<p><label for="code">Code OTP</label> <input id="code" maxlength="6"></p>';
const OPTIONS =
  '<option value="">Choisir</option><option value="1">MARTIN Jeanne</option><option value="2">DURAND Paul</option>';

describe('one sender, written as text', () => {
  it.each([
    ['a table', '<table><tr><td>Expéditeur :</td><td><b>MARTIN Jeanne</b></td></tr></table>'],
    ['a line', '<p><strong>Expéditeur</strong> : MARTIN Jeanne<br>Destinataire : X</p>'],
    ['a list', '<dl><dt>Au nom de</dt><dd>Mme MARTIN Jeanne (gérante)</dd></dl>'],
    ['boxes', '<div><div>Expéditeur</div><div><span>MARTIN Jeanne</span></div></div>'],
  ])('in %s has the code offered, and filled by a click', async (_, html) => {
    await startOn(`<input type="hidden" name="id_expediteur" value="4">${html}${CODE}`);
    await expect.poll(note).toContain('Expéditeur reconnu : Jeanne Martin.');
    expect(calls('getLetterCode')).toEqual([]);
    await screen.getByRole('button', { name: 'Remplir le code' }).click();
    await expect.element(field()).toHaveValue('123456');
  });

  it('is no other person of the letter', () => {
    startInVain(`<table><tr><td>Destinataire :</td><td>MARTIN Jeanne</td></tr></table>${CODE}`);
    expect(note()).toBe('');
  });
});

describe('a name that two senders bear', () => {
  const twins = [jeanne, { ...paul, name: 'Martin Jeanne', ar24Id: '50956' }];
  const list = (values: string) =>
    `<p><label for="from">Expéditeur</label><select id="from"><option value="">Choisir</option><option value="${values}">MARTIN Jeanne</option></select></p>${CODE}`;
  const pick = async () => {
    select().focus();
    await userEvent.keyboard('{ArrowDown}');
  };

  it('is asked about, and filled for the one that is named', async () => {
    answer('listSenders', () => ({ rows: twins, canAdd: false }));
    await startOn(list('7'));
    await pick();
    await expect.poll(note).toContain('De qui est cette LRE ?');
    expect(calls('getLetterCode')).toEqual([]);
    await screen.getByRole('button', { name: paul.email! }).click();
    await expect.element(field()).toHaveValue('123456');
    expect(calls('getLetterCode')).toMatchObject([{ id: paul.id }]);
  });

  it('is told apart by the id that AR24 has for them', async () => {
    answer('listSenders', () => ({ rows: twins, canAdd: false }));
    await startOn(list('50956'));
    await pick();
    await expect.poll(() => calls('getLetterCode')).toMatchObject([{ id: paul.id }]);
  });
});

describe('a list of the browser', () => {
  const list = `<p id="where"><label for="from">Expéditeur</label><select id="from">${OPTIONS}</select></p>${CODE}`;
  const pick = async () => {
    select().focus();
    await userEvent.keyboard('{ArrowDown}');
  };

  it('has nothing filled where the page swaps what was picked', async () => {
    await startOn(list);
    window.addEventListener('input', () => (select().options[1]!.text = 'DURAND Paul'), {
      once: true,
      capture: true,
    });
    await pick();
    await expect.poll(note).toContain('Expéditeur reconnu : Paul Durand.');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it.each([
    ['transparent', 'opacity:0'],
    ['out of the page', 'position:absolute;left:-3000px'],
    ['too small to be seen', 'position:absolute;width:1px;height:1px;overflow:hidden'],
  ])('that is %s has nothing filled', async (_, style) => {
    await startOn(list);
    select().style.cssText = style;
    await pick();
    await expect.poll(note).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('under something else has nothing filled', async () => {
    await startOn(list);
    document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0"></div>');
    await pick();
    await expect.poll(note).toContain('Expéditeur reconnu');
    expect(calls('getLetterCode')).toEqual([]);
  });
});
