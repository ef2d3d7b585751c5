import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import { messagesOf } from '../../../tests/browser/messages-of';
import {
  cameras,
  otherLetter,
  outlineCorners,
  plugIn,
  showScanner,
  useCameras,
} from '../../../tests/browser/use-cameras';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  OTHER_KEY_URI,
  stampCode,
} from '../../../tests/support/letter-pictures';

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
    await expect.element(page.getByText('Il ouvre le site www.example.fr.')).toBeVisible();
    await expect.element(page.getByText(/Placez le QR Code dans le cadre/)).toBeVisible();
    expect(given).toEqual([]);
    cameras[0]?.film(letterSheet());
    await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
  });

  it('takes no plain text for a key', async () => {
    plugIn(letterSheet({ text: 'Bonjour le monde entier' }));
    const { given } = showScanner();
    const words = page.getByText('Il contient autre chose qu’une clé.');
    await expect.element(words, { timeout: 10_000 }).toBeVisible();
    expect(given).toEqual([]);
  });

  it('of two keys before it leaves the choice to the person, and is off meanwhile', async () => {
    const sheet = letterSheet();
    stampCode(sheet, { text: OTHER_KEY_URI, x: 300, y: 400 });
    plugIn(sheet);
    const { element, given } = showScanner();
    const paul = page.getByRole('button', { name: /paul@agence\.example.*Y3DP/ });
    await expect.element(paul, { timeout: 10_000 }).toBeVisible();
    expect(given).toEqual([]);
    expect(cameras[0]?.track.readyState).toBe('ended');
    await expect.element(page.getByLabelText('Image de la webcam')).not.toBeVisible();
    expect(element.shadowRoot?.textContent).not.toContain('JBSWY3DP');
    await expectAccessible();
    await paul.click();
    expect(given).toEqual([{ text: OTHER_KEY_URI, way: 'camera' }]);
  });

  it('that is unplugged while it looks is said to have stopped, not to be broken', async () => {
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    cameras[0]?.unplug();
    await expect.element(page.getByRole('alert')).toHaveTextContent('La webcam s’est arrêtée.');
  });

  it('whose reader breaks is not blamed for it', async () => {
    const broken = vi.fn(function () {
      throw new Error('no worker');
    });
    vi.stubGlobal('Worker', broken);
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Un incident est survenu.');
    vi.unstubAllGlobals();
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
