import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupedKey } from '../../lib/handoff/grouped-key';
import { companionApp } from '../../sandbox/companion/app';
import { listen, type Listening } from '../../sandbox/listen';
import { onHandOff } from './support/hand-off';

const on = onHandOff();
let host: Listening;

beforeAll(async () => {
  host = await listen(companionApp().fetch, 0);
});
afterAll(() => host.close());

it('opens and reads the letter without a network, once the page was open with one', async () => {
  const { phone } = on;
  await on.arrange();
  const address = `${host.url}/`;
  await phone.open(address);
  await phone.keepsDecoders();
  await phone.lose();
  await host.close();
  await expect(fetch(address)).rejects.toThrow('fetch failed');

  await phone.open(address);
  await phone.screen.sees('Recopiez cette clé sur l’ordinateur');
  for (const group of groupedKey(await on.letterKey())) await phone.screen.sees(group);
});
