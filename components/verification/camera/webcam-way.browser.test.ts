import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import { cameraOn } from '../../../tests/browser/camera-on';
import { answer, asked } from '../../../tests/browser/fake-extension';
import { languages, speakLanguage } from '../../../tests/browser/languages';
import { sampleSender } from '../../../tests/browser/sample-sender';
import { KEY_URI, letterSheet } from '../../../tests/support/letter-pictures';
import './webcam-way';

const { id } = sampleSender();
const start = page.getByRole('button', { name: 'Scannez le QR Code du courrier' });

/** What the person has said of the camera on this origin. */
function permitCamera(state: PermissionState): void {
  const status = Object.assign(new EventTarget(), { state }) as unknown as PermissionStatus;
  vi.spyOn(navigator.permissions, 'query').mockResolvedValue(status);
}

function show(change: { held?: boolean; asks?: boolean; again?: () => void } = {}) {
  const element = Object.assign(document.createElement('lre-webcam-way'), change);
  element.senderId = id;
  document.body.append(element);
  return element;
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('opens the tab that may ask for the webcam', async () => {
  permitCamera('prompt');
  answer('openCamera', () => undefined);
  show();
  await start.click();
  await expect.poll(() => asked).toContainEqual({ name: 'openCamera', params: { id } });
});

it('opens it too where the browser does not tell what was permitted', async () => {
  vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new TypeError());
  answer('openCamera', () => undefined);
  show();
  await start.click();
  await expect.poll(() => asked).toContainEqual({ name: 'openCamera', params: { id } });
});

it('reads the letter in place once that is permitted, and not before it is asked to', async () => {
  permitCamera('granted');
  const camera = cameraOn(letterSheet());
  const opened = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  opened.mockResolvedValue(camera.stream);
  const found: string[] = [];
  show().addEventListener('lre-key-found', ({ detail }) => found.push(detail.text));
  await expect.element(page.getByText('La webcam s’ouvre ici, dans ce panneau.')).toBeVisible();
  expect(opened).not.toHaveBeenCalled();
  await start.click();
  await expect.poll(() => found, { timeout: 10_000 }).toEqual([KEY_URI]);
  expect(asked.map(({ name }) => name)).not.toContain('openCamera');
  camera.stop();
});

it('leaves what was shown alone until it is to be shown again', async () => {
  const again = vi.fn();
  const opened = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  show({ asks: true, held: true, again });
  await page.getByRole('button', { name: 'Relancer la webcam' }).click();
  expect(again).toHaveBeenCalledOnce();
  expect(opened).not.toHaveBeenCalled();
});

it.each(languages)('can be used by all in %s', async (language) => {
  speakLanguage(language);
  permitCamera('granted');
  show();
  await expect.element(page.getByRole('button')).toBeVisible();
  await expectAccessible();
});
