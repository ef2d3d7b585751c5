import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { parseOtpKey } from '../lib/domain/otp-key';
import { checkWord } from '../lib/handoff/check-word';
import { groupedKey } from '../lib/handoff/grouped-key';
import { expectAccessible } from '../tests/browser/expect-accessible';
import { cameraOn } from '../tests/browser/camera-on';
import { focused } from '../tests/browser/focused';
import { languages, speakLanguage } from '../tests/browser/languages';
import { encoded, KEY_URI, letterSheet } from '../tests/support/letter-pictures';
import { ManualReading } from './manual-reading';

let camera: ReturnType<typeof cameraOn> | null = null;

function letterBeforeCamera() {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    camera = cameraOn(letterSheet());
    return Promise.resolve(camera.stream);
  });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

beforeEach(async () => {
  await page.viewport(390, 844);
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  camera?.stop();
  camera = null;
  vi.restoreAllMocks();
});

function show(why: ManualReading['why']): ManualReading {
  const element = new ManualReading();
  element.why = why;
  document.body.append(element);
  return element;
}

/** A phone whose pages have no camera has nothing running but what a test waits for. */
async function showKey(): Promise<ManualReading> {
  vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as never);
  const element = show('no-channel');
  await expect.element(page.getByLabelText('Prendre le courrier en photo')).toBeVisible();
  const scan = element.shadowRoot!.querySelector('lre-letter-scan')!;
  const detail = { text: KEY_URI, way: 'file' as const };
  scan.dispatchEvent(new CustomEvent('lre-key-found', { detail }));
  await expect.element(heading('Recopiez cette clé sur l’ordinateur')).toBeVisible();
  return element;
}

async function expectErased(element: ManualReading): Promise<void> {
  await expect.element(heading('La clé est effacée de ce téléphone')).toBeVisible();
  const parsed = parseOtpKey(KEY_URI);
  if (!parsed.ok) throw new Error('The sample letter holds no key.');
  expect(element.shadowRoot!.textContent).not.toContain(groupedKey(parsed.key)[0]);
  expect(element.shadowRoot!.querySelector('lre-letter-scan')).toBeNull();
}

describe('the letter read on the phone alone', () => {
  it('shows its key in groups of four with the check word, and takes them away again', async () => {
    letterBeforeCamera();
    show('no-channel');
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
    const element = show('unreachable');
    element.retry = vi.fn();
    await element.updateComplete;
    await button('Essayer de nouveau de joindre l’ordinateur').click();
    expect(element.retry).toHaveBeenCalledOnce();
  });

  it('takes a photo where pages have no camera', async () => {
    vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as never);
    show('no-channel');
    const photo = page.getByLabelText('Prendre le courrier en photo');
    await expect.element(photo).toHaveAttribute('capture', 'environment');
    await expect.element(photo).toHaveAttribute('accept', 'image/*');
    const picture = await encoded(letterSheet(), 'image/jpeg');
    await photo.upload(new File([picture], 'IMG_0042.jpg', { type: 'image/jpeg' }));
    await expect
      .element(heading('Recopiez cette clé sur l’ordinateur'), { timeout: 10_000 })
      .toBeVisible();
  });

  it('takes its key away when the page is left, and reads the letter again on demand', async () => {
    const element = await showKey();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await expectErased(element);
    await button('Relire le courrier').click();
    await expect.element(heading('Lisez le courrier ici')).toBeVisible();
  });

  it('takes its key away after five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = await showKey();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(element.shadowRoot!.querySelector('.key')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    await expectErased(element);
  });

  it('takes its key away when the phone wakes after five minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const element = await showKey();
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.key')).not.toBeNull();
    vi.setSystemTime(Date.now() + 5 * 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await expectErased(element);
  });
});

it.each(languages)('is accessible where its key was taken away, in %s', async (language) => {
  speakLanguage(language);
  await page.viewport(320, 640);
  const element = new ManualReading();
  Object.assign(element, { erased: true });
  document.body.append(element);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
