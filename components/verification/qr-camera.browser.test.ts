import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../tests/browser/accessible';
import { cameraOn } from '../../tests/browser/camera-on';
import { languages, speakLanguage } from '../../tests/browser/languages';
import { messagesOf } from '../../tests/browser/messages-of';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  type Sheet,
} from '../../tests/support/pictures';
import './qr-camera';

const cameras: ReturnType<typeof cameraOn>[] = [];

/** Plugs in a camera that films a sheet; returns how it was asked for. */
function plugIn(sheet: Sheet) {
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    const camera = cameraOn(sheet);
    cameras.push(camera);
    return Promise.resolve(camera.stream);
  });
}

function refuse(name: string) {
  const refusal = new DOMException('', name);
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(refusal);
}

function show() {
  const element = document.createElement('lre-qr-camera');
  const given: unknown[] = [];
  element.addEventListener('lre-key-given', ({ detail }) => given.push(detail));
  document.body.append(element);
  return { element, given };
}

function pageIs(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  document.body.replaceChildren();
  for (const camera of cameras.splice(0)) camera.stop();
  vi.restoreAllMocks();
});

describe('the webcam', () => {
  it('starts at once and gives the key of the letter held before it', async () => {
    plugIn(letterSheet());
    const { given } = show();
    await expect.poll(() => given, { timeout: 10_000 }).toEqual([{ text: KEY_URI, way: 'camera' }]);
    expect(cameras.map(({ track }) => track.readyState)).toEqual(['ended']);
  });

  it('says of another QR code that it is not the one, and goes on looking', async () => {
    plugIn(letterSheet({ text: OTHER_TEXT }));
    const { given } = show();
    const words = page.getByText('Ce QR Code n’est pas celui du courrier d’AR24.');
    await expect.element(words, { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByText(/Placez le QR Code dans le cadre/)).toBeVisible();
    expect(given).toEqual([]);
    cameras[0]?.film(letterSheet());
    await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
  });

  it('stops when its element goes', async () => {
    plugIn(blankSheet());
    const { element } = show();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    element.remove();
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
  });

  it('stops while the page is hidden and starts again when it is seen', async () => {
    plugIn(blankSheet());
    show();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    pageIs(true);
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
    pageIs(false);
    await expect.poll(() => cameras[1]?.track.readyState).toBe('live');
  });

  it('can be chosen when there are several', async () => {
    const asked = plugIn(blankSheet());
    const devices = [
      { kind: 'videoinput', deviceId: 'front', label: 'Webcam intégrée' },
      { kind: 'audioinput', deviceId: 'microphone', label: 'Micro' },
      { kind: 'videoinput', deviceId: 'desk', label: '' },
    ];
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(
      devices as MediaDeviceInfo[],
    );
    show();
    const choice = page.getByLabelText('Webcam utilisée');
    await expect.element(choice).toBeVisible();
    await expect.element(choice).toHaveTextContent('Webcam intégrée');
    await choice.selectOptions('Webcam 2');
    await expect
      .poll(() => asked.mock.lastCall)
      .toMatchObject([{ video: { deviceId: { exact: 'desk' } } }]);
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
    await expectAccessible();
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
    show();
    const { title, next } = messagesOf(language).camera_problem[words]!;
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(title);
    await expect.element(alert).toHaveTextContent(next);
    await expectAccessible();
  });

  it('can be used by all while it looks', async () => {
    speakLanguage(language);
    plugIn(blankSheet());
    const { element } = show();
    await expect.poll(() => element.shadowRoot?.querySelector('video')?.srcObject).toBeTruthy();
    await expectAccessible();
  });
});

it('is tried again once the person has allowed it', async () => {
  refuse('NotAllowedError');
  const { given } = show();
  await expect.element(page.getByRole('alert')).toBeVisible();
  plugIn(letterSheet());
  await page.getByRole('button', { name: 'Relancer la webcam' }).click();
  await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
});
