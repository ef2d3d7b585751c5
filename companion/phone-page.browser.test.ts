import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseOtpKey } from '../lib/domain/otp-key';
import { checkWord } from '../lib/handoff/check-word';
import { groupedKey } from '../lib/handoff/grouped-key';
import type { HandoffRow, PhoneView } from '../lib/handoff/phone-view';
import { expectAccessible } from '../tests/browser/accessible';
import { cameraOn } from '../tests/browser/camera-on';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { encoded, KEY_URI, letterSheet } from '../tests/support/pictures';
import type { PageState } from './page-state';
import { PhonePage } from './phone-page';
import './manual-reading';

const until = Date.now() + 60_000;
const camille: HandoffRow = { id: 'a', name: 'Camille Durand', email: 'c•••@agence.example' };
const nameless: HandoffRow = { id: 'b', name: '', email: 'j•••@une-tres-longue-agence.example' };
const rows = [camille, nameless];

const handoff = (view: PhoneView, more: Partial<PageState> = {}): PageState =>
  ({ kind: 'handoff', view, away: false, unanswered: false, ...more }) as PageState;

const greeting = { kind: 'greeting', since: 0, stale: false } as const;
const states: Readonly<Record<string, PageState>> = {
  greeting: handoff(greeting),
  'greeting unanswered': handoff({ ...greeting, stale: true }, { unanswered: true }),
  code: handoff({ kind: 'code', code: '042917', until }),
  rows: handoff({ kind: 'rows', rows, last: null, until }),
  'rows without any': handoff({ kind: 'rows', rows: [], last: null, until }),
  'rows after a refusal': handoff({ kind: 'rows', rows, last: 'refused', until }),
  'rows after a refusal, earlier kept': handoff({
    ...{ kind: 'rows', rows, last: 'refused-earlier-kept', until },
  }),
  'rows after an unreadable key': handoff({ kind: 'rows', rows, last: 'unreadable', until }),
  sending: handoff({ kind: 'sent', row: camille, result: null, until }, { away: true }),
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
    (
      [
        'expired',
        'used',
        'not-confirmed',
        'closed-on-computer',
        'closed-on-phone',
        'failed',
      ] as const
    ).map((reason) => [`ended ${reason}`, handoff({ kind: 'ended', reason, received: false })]),
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
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

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

  it('reads the code out digit by digit', async () => {
    show(handoff({ kind: 'code', code: '042917', until }));
    await expect.element(page.getByRole('img', { name: 'Code : 0 4 2 9 1 7' })).toBeVisible();
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

  it('offers to go on alone when the computer does not answer', async () => {
    const element = show(handoff(greeting, { unanswered: true }));
    element.readAlone = vi.fn();
    await button('Lire le courrier sans l’ordinateur').click();
    expect(element.readAlone).toHaveBeenCalledOnce();
  });
});

describe('the letter read on the phone alone', () => {
  it('shows its key in groups of four with the check word, and takes them away again', async () => {
    letterBeforeCamera();
    show({ kind: 'manual', why: 'no-channel' });
    await expect
      .poll(() => focused()?.textContent, { timeout: 10_000 })
      .toContain('Recopiez cette clé sur l’ordinateur');
    const parsed = parseOtpKey(KEY_URI);
    if (!parsed.ok) throw new Error('The sample letter holds no key.');
    for (const group of groupedKey(parsed.key)) {
      await expect.element(page.getByText(group, { exact: true }).first()).toBeVisible();
    }
    await expect
      .element(page.getByText(await checkWord(parsed.key), { exact: true }))
      .toBeVisible();
    await expectAccessible();
    await button('Effacer la clé de l’écran').click();
    await expect.element(heading('Lisez le courrier ici')).toBeVisible();
  });

  it('tries the computer again on demand where there was one', async () => {
    const element = show({ kind: 'manual', why: 'unreachable' });
    element.retry = vi.fn();
    await element.updateComplete;
    await button('Essayer de nouveau de joindre l’ordinateur').click();
    expect(element.retry).toHaveBeenCalledOnce();
  });

  it('takes a photo where pages have no camera', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as never);
    show({ kind: 'manual', why: 'no-channel' });
    const photo = page.getByLabelText('Prendre le courrier en photo');
    await expect.element(photo).toHaveAttribute('capture', 'environment');
    await expect.element(photo).toHaveAttribute('accept', 'image/*');
    const picture = await encoded(letterSheet(), 'image/jpeg');
    await photo.upload(new File([picture], 'IMG_0042.jpg', { type: 'image/jpeg' }));
    await expect
      .element(heading('Recopiez cette clé sur l’ordinateur'), { timeout: 10_000 })
      .toBeVisible();
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
