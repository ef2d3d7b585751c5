import { describe, expect, it } from 'vitest';
import { FRAME_BYTES } from '../../lib/handoff/wire/frame';
import { recordingProxy } from '../relay/recording-proxy';
import { writings } from '../relay/writings';
import { camille, words } from './support/journey';
import { onHandOff } from './support/hand-off';
import { onRelays, relays } from './support/on-relays';

const on = onHandOff();
const relayOf = onRelays(on);

const identified = `${camille.name} est identifié`;

/** Whoever runs the relay sees frames, and nothing of what the panel and the phone say to each other. */
async function expectNothingTold(recording: Buffer): Promise<void> {
  expect(recording.includes('lre/1/'), 'it would show').toBe(true);
  expect(recording.length).toBeGreaterThan(7 * FRAME_BYTES);
  const { secret } = await on.letterKey();
  const [mailbox, host] = camille.email.split('@');
  for (const text of [secret, secret.slice(4, 20), ...camille.name.split(' '), mailbox!, host!]) {
    for (const written of writings(text)) expect(recording.includes(written)).toBe(false);
  }
}

describe.each(relays)('by %s', (name) => {
  it('a letter goes from the phone to « Identifié » with two taps, one confirmation, no key', async () => {
    const { phone } = on;
    const proxy = await recordingProxy(relayOf(name));
    const { panel } = await on.arrange({ relay: proxy.url });
    const address = await on.showCode(panel);
    const { clicks, keys } = on.stage.agent.effort;
    const tapsBefore = phone.taps;

    await phone.open(address);
    await on.confirm(panel, await phone.code());
    await phone.screen.sees('Gérer les expéditeurs de lettres recommandées');
    await phone.screen.sees('c•••@agence.example');
    await phone.tap(camille.name);

    await phone.screen.sees(identified);
    await panel.sees('Identifié');
    await panel.sees('AR24 a confirmé la clé');
    expect(phone.taps - tapsBefore).toBeLessThanOrEqual(2);
    const { effort } = on.stage.agent;
    expect({ clicks: effort.clicks - clicks, keys: effort.keys - keys }).toEqual({
      ...{ clicks: 1, keys: 0 },
    });
    expect(await phone.page.evaluate(() => location.href)).not.toContain('#');
    proxy.close();
    await expectNothingTold(proxy.recording());
  });
});

describe('the phone', () => {
  it('keeps nothing but the page’s own files', async () => {
    const { phone } = on;
    const { panel } = await on.arrange();
    await phone.open(await on.showCode(panel));
    await on.confirm(panel, await phone.code());
    await phone.tap(camille.name);
    await phone.screen.sees(identified);
    const kept = await phone.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      history: history.length,
      files: await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
        ),
      ),
    }));
    expect(kept).toMatchObject({ local: 0, session: 0, cookies: '', databases: [], history: 2 });
    const strange = kept.files.flat().filter((path) => !/^\/(assets\/[\w.-]+)?$/.test(path));
    expect(strange).toEqual([]);
  });

  it('reads a letter and says that it waits for the passphrase, which is then enough', async () => {
    const { phone } = on;
    const { panel } = await on.arrange({ unlocked: false });
    await phone.open(await on.showCode(panel));
    await on.confirm(panel, await phone.code());
    await phone.tap(camille.name);
    await phone.screen.sees('Saisissez la phrase secrète sur l’ordinateur');
    await panel.sees(words.scanned);
    await panel.fill('Phrase secrète', 'quatre chats dorment au soleil');
    await panel.press('Déverrouiller');
    await panel.sees('AR24 a confirmé la clé');
    await phone.screen.sees(identified);
  });
});
