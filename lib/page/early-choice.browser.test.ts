import { afterEach, expect, it, vi } from 'vitest';
import { page as screen } from 'vitest/browser';
import {
  calls,
  choose,
  field,
  note,
  select,
  start,
  useLetterPage,
} from '../../tests/browser/use-letter-page';
import { keepEarlyChoice } from './early-choice';

useLetterPage();

let early = new AbortController();
const beginEarly = () => {
  early = new AbortController();
  keepEarlyChoice(document, early.signal);
};
afterEach(() => early.abort());

it('fills the code of a sender chosen before the tools were there', async () => {
  beginEarly();
  await choose('1');
  await start();
  await expect.element(field()).toHaveValue('123456');
  expect(calls('saveErrand')).toHaveLength(1);
  expect(calls('getLetterCode')).toHaveLength(1);
});

it('goes by the last of several choices', async () => {
  beginEarly();
  await choose('1');
  await choose('');
  await start();
  await vi.advanceTimersByTimeAsync(2000);
  expect(note()).toBe('');
  expect(calls('getLetterCode')).toHaveLength(0);
});

it('only offers what a script has chosen instead since', async () => {
  beginEarly();
  await choose('1');
  select().value = '2';
  await start();
  await expect.poll(note).toContain('Remplir le code');
  expect(calls('getLetterCode')).toHaveLength(0);
});

it('only offers a sender whom the page has put in the place of the one chosen', async () => {
  beginEarly();
  const other = select().options[3]!;
  select().addEventListener('input', () => {
    other.text = select().options[1]!.text;
  });
  await choose('3');
  await start();
  await expect.poll(note).toContain('Remplir le code');
  expect(calls('getLetterCode')).toHaveLength(0);
});

it('only offers the code of a choice made long ago', async () => {
  beginEarly();
  await choose('1');
  await vi.advanceTimersByTimeAsync(11_000);
  await start();
  await expect.poll(note).toContain('Remplir le code');
  expect(calls('getLetterCode')).toHaveLength(0);
  await screen.getByRole('button', { name: 'Remplir le code' }).click();
  await expect.element(field()).toHaveValue('123456');
});

it('says nothing once the choice was heeded', async () => {
  beginEarly();
  await choose('1');
  await start();
  await expect.element(field()).toHaveValue('123456');
  expect(globalThis.lreEarlyChoice).toBeUndefined();
});
