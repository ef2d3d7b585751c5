import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TellingChanges } from './telling-changes';
import { watchPage } from './watch-page';

let life: AbortController;
let looks = 0;

beforeEach(() => {
  life = new AbortController();
  looks = 0;
  document.body.innerHTML = '<main><table id="t"></table></main>';
});
afterEach(() => life.abort());

const look = () => (looks += 1);
const changesOf = async (change: () => void) => {
  const records = await new Promise<MutationRecord[]>((resolve) => {
    const observer = new MutationObserver(resolve);
    observer.observe(document.body, { childList: true, subtree: true });
    change();
  });
  return new TellingChanges().areIn(records, performance.now());
};
const add = (html: string) => changesOf(() => document.body.insertAdjacentHTML('beforeend', html));

describe('a watched page', () => {
  it('is looked at once it is idle, and not while its own scripts run', async () => {
    watchPage(document, [{ look }], life.signal);
    expect(looks).toBe(0);
    await expect.poll(() => looks).toBe(1);
  });

  it('is looked at once for all that changed since', async () => {
    watchPage(document, [{ look }], life.signal);
    await expect.poll(() => looks).toBe(1);
    for (let at = 0; at < 100; at += 1) document.body.append(document.createElement('form'));
    await expect.poll(() => looks).toBe(2);
  });

  it('is looked at soon after a change, be it no one of ours', async () => {
    watchPage(document, [{ look }], life.signal);
    await expect.poll(() => looks).toBe(1);
    document.querySelector('#t')?.insertAdjacentHTML('beforeend', '<tr><td>Bien 4</td></tr>');
    await expect.poll(() => looks, { timeout: 4000 }).toBe(2);
  });

  it('is left alone after the end', async () => {
    watchPage(document, [{ look }], life.signal);
    life.abort();
    document.body.append(document.createElement('form'));
    const other = new AbortController();
    let others = 0;
    watchPage(document, [{ look: () => (others += 1) }], other.signal);
    await expect.poll(() => others).toBe(1);
    other.abort();
    expect(looks).toBe(0);
  });
});

describe('a change', () => {
  it.each([
    '<tr><td><a href="#">Bien</a></td></tr>',
    '<p>Expéditeur : DURAND</p>',
    '<div><input></div>',
    '<li class="actif">Factures</li>',
    '<h2>Biens</h2>',
  ])('that adds %s may matter', async (html) => expect(await add(html)).toBe(true));

  it.each(['<tr><td>Bien 4</td></tr>', '<p>12:04:31</p>', '<!-- Compte -->'])(
    'that adds %s does not',
    async (html) => expect(await add(html)).toBe(false),
  );

  it('of many at once may matter', async () => {
    const rows = () => {
      for (let at = 0; at < 60; at += 1) document.body.append(document.createElement('hr'));
    };
    expect(await changesOf(rows)).toBe(true);
  });
});
