import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backOffice } from '../../tests/browser/account-page';
import { answer, asked, resetExtension } from '../../tests/browser/fake-extension';
import { watchPage } from './watch-page';
import { recognisePage } from './recognise-page';

let life = new AbortController();
const asks = () => asked.filter(({ name }) => name === 'loadPageTools').length;
const recognise = () => recognisePage({ signal: life.signal, isOrphaned: () => false });
const change = () => document.body.append(document.createElement('p'));

beforeEach(() => {
  life = new AbortController();
  resetExtension();
  answer('loadPageTools', () => undefined);
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  document.title = '';
});

describe('a page of a back office', () => {
  it('that is an account page has the tools loaded', async () => {
    backOffice();
    recognise();
    await expect.poll(asks).toBe(1);
  });

  it('that becomes a sending page later has them loaded then', async () => {
    document.title = 'Lettre recommandée électronique';
    recognise();
    expect(asks()).toBe(0);
    document.body.innerHTML =
      '<label>Expéditeur <select><option>Camille Durand</option></select></label>';
    await expect.poll(asks).toBe(1);
  });

  it('that shows its account by style alone has them loaded then', async () => {
    document.title = 'Mon compte';
    document.body.innerHTML =
      '<style>.p{display:none}#b:checked~.p{display:block}</style><input type="radio" id="b"><div class="p"><h2>Factures</h2></div>';
    recognise();
    expect(asks()).toBe(0);
    document.querySelector<HTMLElement>('#b')!.click();
    await expect.poll(asks).toBe(1);
  });

  it('asks no more once they are loaded, however often it changes', async () => {
    backOffice();
    recognise();
    await expect.poll(asks).toBe(1);
    let looks = 0;
    watchPage(document, [{ look: () => (looks += 1) }], life.signal);
    await expect.poll(() => looks).toBe(1);
    change();
    // Whoever still watched the page would have looked by then, too.
    await expect.poll(() => looks).toBe(2);
    expect(asks()).toBe(1);
  });

  it('asks again with its next change if they could not be loaded', async () => {
    answer('loadPageTools', () => Promise.reject(new Error('the frame is gone')));
    backOffice();
    recognise();
    await expect.poll(asks).toBe(1);
    answer('loadPageTools', () => undefined);
    await expect
      .poll(() => {
        change();
        return asks();
      })
      .toBe(2);
  });

  it('that is neither has nothing asked', () => {
    document.title = 'Biens';
    document.body.innerHTML = '<h1>Biens</h1><a href="#">COMPTE</a><input name="ville">';
    recognise();
    expect(asks()).toBe(0);
  });
});
