import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { testBackground } from '../../tests/support/test-background';
import { useSimulator } from '../../tests/support/use-simulator';
import { createHandlers } from './create-handlers';
import { wantLetter } from './page-letter';

const simulator = await useSimulator();
const page = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const wanted = {
  ...{ windowId: 3, tabId: 7, frameId: 0, source: 'image' as const },
  url: 'https://messagerie.example/piece.png',
};
let world: Awaited<ReturnType<typeof testBackground>>;
let handlers: ReturnType<typeof createHandlers>;

beforeEach(async () => {
  await simulator.reset();
  world = await testBackground(simulator);
  handlers = createHandlers(world.background);
});

/** Somebody whom AR24 knows, whose account takes a key. */
async function sender(email: string): Promise<string> {
  await simulator.seed({ email });
  const id = crypto.randomUUID();
  await handlers.submitEmail({ id, email }, page);
  return id;
}

const want = () => wantLetter(world.background, wanted);
const requested = () => world.background.panel.requested(3);
const owners = async () =>
  (await handlers.getLetterOwners({ windowId: 3 }, page))?.map((o) => o.id);
const take = (id: string) => handlers.takePageLetter({ windowId: 3, id }, page);

describe('a letter in a page', () => {
  it('leads to the one sender who awaits one, and is taken there once', async () => {
    const id = await sender('jeanne@agence.example');
    await want();
    expect(world.background.panel.asked).toEqual(['open 3']);
    expect(await requested()).toEqual({ view: 'sender', id, task: 'key' });
    expect(await owners()).toBeUndefined();
    expect(await take(crypto.randomUUID())).toEqual({ kind: 'none' });
    expect(await take(id)).toEqual({ kind: 'failed', reason: 'gone' });
    expect(world.fetchedLetters).toMatchObject([wanted]);
    expect(await take(id)).toEqual({ kind: 'none' });
  });

  it('of which nobody says whose it is is asked about, and goes to whom the person says', async () => {
    const [jeanne, paul] = [await sender('jeanne@agence.example'), await sender('paul@a.example')];
    await want();
    expect(await requested()).toEqual({ view: 'list' });
    expect((await owners())?.toSorted()).toEqual([jeanne, paul].toSorted());
    expect(await take(paul)).toEqual({ kind: 'none' });
    await handlers.addressPageLetter({ windowId: 3, id: paul }, page);
    expect(await requested()).toEqual({ view: 'sender', id: paul, task: 'key' });
    expect(await take(jeanne)).toEqual({ kind: 'none' });
    expect(await take(paul)).toMatchObject({ kind: 'failed' });
  });

  it('that nobody awaits is said to be nobody’s, until it is dropped', async () => {
    await want();
    expect(await owners()).toEqual([]);
    await handlers.dropPageLetter({ windowId: 3 }, page);
    expect(await owners()).toBeUndefined();
  });

  it('is of its own window’s panel, and not for ever', async () => {
    const id = await sender('jeanne@agence.example');
    await want();
    expect(await handlers.takePageLetter({ windowId: 4, id }, page)).toEqual({ kind: 'none' });
    world.clock.offset += 5 * 60_000 + 1;
    expect(await take(id)).toEqual({ kind: 'none' });
  });

  it('leaves its address in the session, and not the picture that an address may be', async () => {
    await wantLetter(world.background, {
      ...wanted,
      url: `data:image/png;base64,${'A'.repeat(9000)}`,
    });
    expect(world.session.text().length).toBeLessThan(4500);
    expect(world.session.text()).toContain(String.raw`\"length\":9022`);
  });

  it('is not read in the next panel where this one does not open', async () => {
    await sender('jeanne@agence.example');
    const panel = {
      ...world.background.panel,
      open: () => Promise.reject(new Error('no gesture')),
    };
    await expect(wantLetter({ ...world.background, panel }, wanted)).rejects.toThrow('no gesture');
    expect(await requested()).toBeNull();
    expect(world.session.text()).not.toContain('page-letter');
  });

  it('opens the panel before anything is awaited', () => {
    void want();
    expect(world.background.panel.asked).toEqual(['open 3']);
  });
});
