import { describe, expect, it, vi } from 'vitest';
import {
  calls,
  choose,
  field,
  note,
  startOn,
  useLetterPage,
} from '../../../tests/browser/use-letter-page';

useLetterPage();

const SENDERS = `<p><label for="from">Expéditeur</label><select id="from"><option value="">Choisir</option><option value="1">MARTIN Jeanne</option></select></p>`;
const boxes = (count: number, label = 'Code OTP') =>
  `<p><span>${label}</span> <span id="boxes">${'<input maxlength="1" size="1">'.repeat(count)}</span></p>`;
const inBoxes = (root: ParentNode = document) =>
  Array.from(root.querySelectorAll<HTMLInputElement>('#boxes input'), ({ value }) => value);

describe('six boxes', () => {
  it('have a digit each', async () => {
    await startOn(`<form>${SENDERS}${boxes(6)}</form>`);
    const first = document.querySelector<HTMLInputElement>('#boxes input')!;
    first.addEventListener('input', () => (first.nextElementSibling as HTMLInputElement).focus());
    await choose('1');
    await expect.poll(inBoxes).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(note()).toContain('rempli');
  });

  it('of which each opens the next are filled', async () => {
    await startOn(`<form>${SENDERS}${boxes(6)}</form>`);
    const all = [...document.querySelectorAll<HTMLInputElement>('#boxes input')];
    all.forEach((box, at) => {
      box.disabled = at > 0;
      box.addEventListener('input', () => all[at + 1] && (all[at + 1]!.disabled = false));
    });
    await choose('1');
    await expect.poll(inBoxes).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it.each([
    ['of a postal code', boxes(5, 'Code postal')],
    ['of a door', boxes(6, 'Code de la porte')],
    ['of a date', boxes(6, 'Date (JJMMAA)')],
    ['that are eight', boxes(8)],
  ])('%s stay empty', async (_, html) => {
    await startOn(`<form>${SENDERS}${html}</form>`);
    await choose('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(inBoxes().join('')).toBe('');
    expect(calls('getLetterCode')).toEqual([]);
  });
});

describe('a code field', () => {
  const events = (code: HTMLElement) => {
    const heard: string[] = [];
    for (const type of ['focus', 'keydown', 'beforeinput', 'input', 'keyup', 'change'])
      code.addEventListener(type, ({ type }) => heard.push(type));
    return heard;
  };

  it('is filled as a person types, each event once', async () => {
    await startOn(`<form>${SENDERS}<p>Code OTP <input id="code"></p></form>`);
    const heard = events(field());
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
    expect(heard).toEqual(['focus', 'keydown', 'beforeinput', 'input', 'keyup', 'change']);
    expect(document.activeElement?.id).toBe('from');
  });

  it.each([
    ['a password', '<input id="code" type="password">'],
    [
      'read-only until it has the focus',
      '<input id="code" readonly onfocus="this.readOnly=false">',
    ],
    ['a mask of places for digits', '<input id="code" value="___ ___">'],
    ['a number', '<input id="code" type="number">'],
  ])('that is %s is filled', async (_, input) => {
    await startOn(`<form>${SENDERS}<p>Code OTP ${input}</p></form>`);
    await choose('1');
    await expect.element(field()).toHaveValue(field().type === 'number' ? 123456 : '123456');
  });

  it('in another form is filled', async () => {
    await startOn(`<form>${SENDERS}</form><form><p>Code OTP <input id="code"></p></form>`);
    await choose('1');
    await expect.element(field()).toHaveValue('123456');
  });

  it('in a form that connects somebody is not', async () => {
    await startOn(
      `<form>${SENDERS}</form><form><h2>Connexion</h2><p>Code de sécurité <input id="code" maxlength="6"></p></form>`,
    );
    await choose('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(field().value).toBe('');
  });

  it('that is one of two alike is not filled', async () => {
    await startOn(
      `<form>${SENDERS}<p>Code OTP <input id="code"></p><p>Code OTP <input id="other"></p></form>`,
    );
    await choose('1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(field().value).toBe('');
    expect(calls('getLetterCode')).toEqual([]);
  });

  it('in another frame of the page is filled, and its note stands beside it', async () => {
    await startOn(
      `${SENDERS}<iframe id="frame" srcdoc="<p>Code OTP <input id=code></p>"></iframe>`,
    );
    const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
    const code = () => frame.contentDocument?.querySelector<HTMLInputElement>('#code');
    await expect.poll(() => code()).toBeTruthy();
    await vi.advanceTimersByTimeAsync(2000);
    await choose('1');
    await expect.poll(() => code()?.value).toBe('123456');
    expect(frame.contentDocument?.querySelector('lre-code-note')).not.toBeNull();
  });

  it('in a frame that nobody sees is not filled', async () => {
    await startOn(
      `${SENDERS}<iframe id="frame" style="opacity:0" srcdoc="<p>Code OTP <input id=code></p>"></iframe>`,
    );
    const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
    const code = () => frame.contentDocument?.querySelector<HTMLInputElement>('#code');
    await expect.poll(() => code()).toBeTruthy();
    await vi.advanceTimersByTimeAsync(2000);
    await choose('1');
    await vi.advanceTimersByTimeAsync(2000);
    expect(code()?.value).toBe('');
    expect(calls('getLetterCode')).toEqual([]);
  });
});
