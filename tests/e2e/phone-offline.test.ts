import { afterEach, beforeEach, expect, it } from 'vitest';
import { groupedKey } from '../../lib/handoff/grouped-key';
import { companionApp } from '../../sandbox/companion/companion-app';
import { listen, type Listening } from '../../sandbox/listen';
import { onHandOff } from './support/hand-off';
import { PATIENCE } from './support/patience';

const on = onHandOff();
let host: Listening;
/** Whether the host has a later version of the page. */
let updated = false;

beforeEach(async () => {
  updated = false;
  const app = companionApp();
  host = await listen(async (request: Request) => {
    const response = await app.fetch(request);
    if (!updated || !request.url.endsWith('/offline.js')) return response;
    return new Response(laterVersion(await response.text()), response);
  }, 0);
});
afterEach(() => host.close());

/** The names of what the phone keeps are of a version: here of another one. */
const laterVersion = (worker: string) => {
  const later = worker.replace(/companion-\W+\w{12}/, (name) => `${name.slice(0, -5)}later`);
  if (later === worker) throw new Error('The worker names no version.');
  return later;
};

async function readsWithoutNetwork(address: string): Promise<void> {
  const { phone } = on;
  await phone.lose();
  await host.close();
  await expect(fetch(address)).rejects.toThrow('fetch failed');

  await phone.open(address);
  await phone.screen.sees('Recopiez cette clé sur l’ordinateur');
  for (const group of groupedKey(await on.letterKey())) await phone.screen.sees(group);
}

it('opens and reads the letter without a network, once the page was open with one', async () => {
  const { phone } = on;
  await on.arrange();
  const address = `${host.url}/`;
  await phone.open(address);
  await phone.keepsDecoders();
  await readsWithoutNetwork(address);
});

it('reads the letter without a network after an update too', async () => {
  const { phone } = on;
  await on.arrange();
  const address = `${host.url}/`;
  await phone.open(address);
  await phone.keepsDecoders();
  const [before] = await phone.versions();
  updated = true;
  await phone.page.reload();
  // The files of the version before are gone only once the new one is in charge.
  await expect
    .poll(() => phone.versions(), { timeout: PATIENCE })
    .toEqual([expect.not.stringMatching(String(before))]);
  await readsWithoutNetwork(address);
});
