import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/accessible';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { messagesOf } from '../../tests/browser/messages-of';
import {
  cameras,
  otherLetter,
  outlineCorners,
  plugIn,
  showScanner,
  useCameras,
} from '../../tests/browser/use-cameras';
import { blankSheet, KEY_URI, letterSheet } from '../../tests/support/pictures';

function refuse(name: string) {
  const refusal = new DOMException('', name);
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refusal);
}

function pageIs(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

useCameras();

describe('the webcam', () => {
  it('starts at once and gives the key of the letter held before it', async () => {
    plugIn(letterSheet());
    const { given } = showScanner();
    await expect.poll(() => given, { timeout: 10_000 }).toEqual([{ text: KEY_URI, way: 'camera' }]);
    expect(cameras.map(({ track }) => track.readyState)).toEqual(['ended']);
  });

  it('says of another QR code that it is not the one, and goes on looking', async () => {
    plugIn(otherLetter());
    const { given } = showScanner();
    const words = page.getByText('Ce QR Code n’est pas celui du courrier d’AR24.');
    await expect.element(words, { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByText(/Placez le QR Code dans le cadre/)).toBeVisible();
    expect(given).toEqual([]);
    cameras[0]?.film(letterSheet());
    await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
  });

  it('stops when its element goes', async () => {
    plugIn(blankSheet());
    const { element } = showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    element.remove();
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
  });

  it('stops while the page is hidden and starts again when it is seen', async () => {
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    pageIs(true);
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
    pageIs(false);
    await expect.poll(() => cameras[1]?.track.readyState).toBe('live');
  });

  it('stops when the page is left, though it is kept for the way back', async () => {
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
  });
});

describe.each(languages)('in %s', (language) => {
  it.each([
    ['NotAllowedError', 'camera_refused'],
    ['NotFoundError', 'camera_absent'],
    ['NotReadableError', 'camera_busy'],
    ['TypeError', 'camera_unavailable'],
  ])('%s is explained, with what to do', async (name, words) => {
    speakLanguage(language);
    refuse(name);
    showScanner();
    const { title, next } = messagesOf(language).camera_problem[words]!;
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(title);
    await expect.element(alert).toHaveTextContent(next);
    await expectAccessible();
  });

  it('can be used by all while it looks', async () => {
    speakLanguage(language);
    plugIn(otherLetter(), { torch: true });
    const { element } = showScanner();
    await expect.poll(() => outlineCorners(element), { timeout: 10_000 }).toHaveLength(4);
    await expect.element(page.getByRole('button').first()).toBeVisible();
    await expectAccessible();
  });
});

it('is tried again once the person has allowed it', async () => {
  refuse('NotAllowedError');
  const { given } = showScanner();
  await expect.element(page.getByRole('alert')).toBeVisible();
  plugIn(letterSheet());
  await page.getByRole('button', { name: 'Relancer la webcam' }).click();
  await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
});
