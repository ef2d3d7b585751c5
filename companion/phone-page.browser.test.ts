import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { HandoffRow } from '../lib/handoff/handoff-words';
import type { PhoneView } from '../lib/handoff/phone/phone-view';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { cameraOn } from '../tests/browser/camera-on';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { KEY_URI, letterSheet } from '../tests/support/letter-pictures';
import type { PageState } from './page-state';
import { PhonePage } from './phone-page';
import './manual-reading';

const until = Date.now() + 60_000;
const camille: HandoffRow = { id: 'a', name: 'Camille Durand', email: 'c•••@agence.example' };
const nameless: HandoffRow = { id: 'b', name: '', email: 'j•••@une-tres-longue-agence.example' };
const rows = [camille, nameless];

const handoff = (view: PhoneView, more: Partial<PageState> = {}): PageState =>
  ({ kind: 'handoff', view, away: false, unanswered: false, ...more }) as PageState;

const greeting = { kind: 'greeting', stale: false } as const;
const code = { kind: 'code', code: '042917', until, lapsed: false } as const;
const states: Readonly<Record<string, PageState>> = {
  greeting: handoff(greeting),
  'greeting unanswered': handoff({ ...greeting, stale: true }, { unanswered: true }),
  code: handoff(code),
  'code lapsed': handoff({ ...code, lapsed: true }, { unanswered: true }),
  rows: handoff({ kind: 'rows', rows, last: null, until }),
  'rows without any': handoff({ kind: 'rows', rows: [], last: null, until }),
  'rows after a refusal': handoff({ kind: 'rows', rows, last: 'refused', until }),
  'rows after a refusal, earlier kept': handoff({
    ...{ kind: 'rows', rows, last: 'refused-earlier-kept', until },
  }),
  'rows after an unreadable key': handoff({ kind: 'rows', rows, last: 'unreadable', until }),
  sending: handoff({ kind: 'sent', row: camille, result: null, until }, { away: true }),
  'sending unanswered': handoff(
    { kind: 'sent', row: camille, result: null, until },
    { unanswered: true },
  ),
  proving: handoff({ kind: 'sent', row: camille, result: 'proving', until }),
  'passphrase awaited': handoff({
    kind: 'sent',
    row: camille,
    result: 'passphrase-awaited',
    until,
  }),
  proven: handoff({ kind: 'done', row: camille, result: 'proven' }),
  unproven: handoff({ kind: 'done', row: camille, result: 'unproven' }),
  'ended after the key': handoff({ kind: 'ended', reason: 'expired', received: true }),
  ...Object.fromEntries(
    (['expired', 'used', 'not-confirmed', 'closed-on-computer', 'failed'] as const).map(
      (reason) => [`ended ${reason}`, handoff({ kind: 'ended', reason, received: false })],
    ),
  ),
  'manual without channel': { kind: 'manual', why: 'no-channel' },
  'manual, unreachable': { kind: 'manual', why: 'unreachable' },
  'link damaged': { kind: 'bad-link', reason: 'link-damaged' },
  'link of another version': { kind: 'bad-link', reason: 'link-of-another-version' },
};

function show(state: PageState): PhonePage {
  const element = new PhonePage();
  element.page = state;
  document.body.append(element);
  return element;
}

const cameras: ReturnType<typeof cameraOn>[] = [];

function letterBeforeCamera() {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    const camera = cameraOn(letterSheet());
    cameras.push(camera);
    return Promise.resolve(camera.stream);
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(async () => {
  await page.viewport(390, 844);
});

afterEach(() => {
  document.body.replaceChildren();
  for (const camera of cameras.splice(0)) camera.stop();
  vi.restoreAllMocks();
});

describe('the phone page', () => {
  it('gives the key of the sender whose row was tapped, in one tap', async () => {
    letterBeforeCamera();
    const element = show(handoff({ kind: 'rows', rows, last: null, until }));
    const sent: unknown[] = [];
    element.sendKey = (row, text) => sent.push([row.id, text]);
    await button(/Camille Durand/).click();
    await expect.poll(() => sent, { timeout: 10_000 }).toEqual([['a', KEY_URI]]);
  });

  it('lets another sender be chosen, and turns the camera off', async () => {
    letterBeforeCamera();
    show(handoff({ kind: 'rows', rows, last: null, until }));
    await button(/Camille Durand/).click();
    await expect.poll(() => cameras.length, { timeout: 10_000 }).toBe(1);
    await button('Choisir un autre expéditeur').click();
    await expect
      .poll(() => focused()?.textContent, { timeout: 10_000 })
      .toContain('Gérer les expéditeurs de lettres recommandées');
    await expect.poll(() => cameras.map(({ track }) => track.readyState)).toEqual(['ended']);
  });

  it('reads the code out digit by digit, and the next one that takes its place', async () => {
    const element = show(handoff(code));
    const spoken = page.getByRole('status').filter({ hasText: /^Code/ });
    await expect.element(spoken).toHaveTextContent('Code : 0 4 2 9 1 7');
    const region = spoken.element();
    element.page = handoff({ ...code, code: '318264' });
    await expect.element(spoken).toHaveTextContent('Code : 3 1 8 2 6 4');
    expect(spoken.element(), 'what is read out when it changes is the same element').toBe(region);
  });

  it('says that the connection is down while it matters, and no more at the end', async () => {
    const element = show(handoff({ kind: 'rows', rows, last: null, until }, { away: true }));
    const words = page.getByText(/La connexion est coupée/);
    await expect.element(words).toBeVisible();
    element.page = handoff({ kind: 'done', row: camille, result: 'proven' }, { away: true });
    await expect
      .poll(() => focused()?.textContent, { timeout: 10_000 })
      .toContain('Camille Durand est identifié');
    await expect.element(words).not.toBeInTheDocument();
  });

  it.each([
    ['is greeted', greeting, /Laissez «.Connexion mobile.» affichée/],
    ['has a code', { ...code, lapsed: true }, /Rouvrez «.Connexion mobile.» à son écran/],
    [
      'was sent the key',
      { kind: 'sent', row: camille, result: null, until },
      /Rouvrez «.Connexion mobile.» à son écran/,
    ],
  ] as const)(
    'says what to do, and offers to go on alone, when the computer that %s does not answer',
    async (_, view, advice) => {
      const element = show(handoff(view, { unanswered: true }));
      element.readAlone = vi.fn();
      await expect.element(page.getByText(advice)).toBeVisible();
      await expect.element(page.getByText('917')).not.toBeInTheDocument();
      await button('Lire le courrier sans l’ordinateur').click();
      expect(element.readAlone).toHaveBeenCalledOnce();
    },
  );

  it('leaves a code that has just lapsed on the screen: the next one comes at once', async () => {
    show(handoff({ ...code, lapsed: true }));
    await expect.element(page.getByText('917')).toBeVisible();
  });
});

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speakLanguage(language));

  it.each(Object.entries(states))('is accessible and fits in 320 px: %s', async (_, state) => {
    await page.viewport(320, 640);
    letterBeforeCamera();
    const element = show(state);
    await element.updateComplete;
    await expectAccessible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
