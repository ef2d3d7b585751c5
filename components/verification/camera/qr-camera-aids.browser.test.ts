import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../../../tests/browser/expect-accessible';
import {
  cameras,
  otherLetter,
  outlineCorners,
  plugIn,
  showScanner,
  useCameras,
} from '../../../tests/browser/use-cameras';
import { blankSheet, letterSheet } from '../../../tests/support/letter-pictures';
import { keepCameraPreferences } from './camera-preferences';

useCameras();

describe('the webcam', () => {
  it('outlines the code that it sees, where it is, and follows it', async () => {
    plugIn(otherLetter());
    const { element } = showScanner();
    const topLeft = () => outlineCorners(element)[0];
    const near = (x: number, y: number) => () => {
      const [left = NaN, top = NaN] = topLeft() ?? [];
      return Math.hypot(left - x, top - y) < 6;
    };
    await expect.poll(near(820, 220), { timeout: 10_000 }).toBe(true);
    cameras[0]?.film(otherLetter(), { x: 200, y: -40 });
    await expect.poll(near(720, 280), { timeout: 10_000 }).toBe(true);
    cameras[0]?.film(blankSheet());
    await expect.poll(() => element.shadowRoot?.querySelector('.outline')).toBeNull();
  });

  it('says what would help, and takes it back', async () => {
    plugIn(otherLetter());
    showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    cameras[0]?.film(otherLetter(), { x: 500, y: 200, scale: 0.4 });
    const status = page.getByRole('status').first();
    await expect.element(status, { timeout: 10_000 }).toHaveTextContent('Plus près');
    cameras[0]?.film(otherLetter());
    await expect.element(status, { timeout: 10_000 }).toHaveTextContent('Placez le QR Code');
  });

  it.each(['18rem', '30rem'])('keeps its frame clear of the advice in %s', async (width) => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(new Promise(() => undefined));
    const { element } = showScanner();
    element.style.width = width;
    await expect.element(page.getByText(/Démarrage de la webcam/)).toBeVisible();
    const box = (name: string) => element.shadowRoot!.querySelector(name)!.getBoundingClientRect();
    const [picture, frame, advice] = [box('.viewfinder'), box('.frame'), box('.advice')];
    expect(frame.bottom).toBeLessThan(advice.top);
    expect(frame.top).toBeGreaterThan(picture.top);
    expect(frame.height).toBeGreaterThan(picture.height / 3);
    expect(frame.width).toBeCloseTo(frame.height);
    expect(Math.round(advice.bottom)).toBe(Math.round(picture.bottom));
  });

  it('says that it is too dark', async () => {
    const night = blankSheet();
    night.context.fillStyle = '#1c1c1c';
    night.context.fillRect(0, 0, 827, 1169);
    plugIn(night);
    const { element } = showScanner();
    await expect.poll(() => cameras[0]).toBeTruthy();
    cameras[0]?.film(night, { x: 0, y: 0, scale: 2 });
    const advice = () => element.shadowRoot?.querySelector('.advice')?.textContent;
    await expect.poll(advice, { timeout: 10_000 }).toContain('Il fait trop sombre');
  });

  it.each([
    [{ facingMode: 'user' }, true],
    [{ facingMode: 'environment' }, false],
    [{}, true],
  ] as const)('of %o is shown as in a mirror: %s', async (traits, mirrored) => {
    plugIn(blankSheet(), traits);
    const { element } = showScanner();
    await expect.element(page.getByText(/Placez le QR Code/)).toBeVisible();
    const viewfinder = element.shadowRoot?.querySelector('.viewfinder');
    expect(viewfinder?.classList.contains('mirrored')).toBe(mirrored);
  });

  it('has a button for its light where it has one', async () => {
    plugIn(blankSheet(), { torch: true });
    showScanner();
    const torch = page.getByRole('button', { name: 'Lampe' });
    await torch.click();
    await expect.element(torch).toHaveAttribute('aria-pressed', 'true');
    expect(cameras[0]?.constraints).toEqual([{ advanced: [{ torch: true }] }]);
    await torch.click();
    await expect.element(torch).toHaveAttribute('aria-pressed', 'false');
    expect(cameras[0]?.constraints).toContainEqual({ advanced: [{ torch: false }] });
    vi.spyOn(cameras[0]!.track, 'applyConstraints').mockRejectedValue(new Error('battery'));
    await torch.click();
    await expect.element(page.getByText('La lampe ne s’est pas allumée')).toBeVisible();
    await expectAccessible();
  });

  it('has no such button where it has none', async () => {
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByLabelText('Son et vibration à la lecture')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Lampe' })).not.toBeInTheDocument();
  });

  it('is heard and felt when asked for, and remembers that', async () => {
    const sounds = vi.spyOn(AudioContext.prototype, 'resume');
    const shakes = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
    plugIn(otherLetter());
    const { element, given } = showScanner();
    await page.getByLabelText('Son et vibration à la lecture').click();
    cameras[0]?.film(letterSheet());
    await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
    expect(sounds).toHaveBeenCalledOnce();
    expect(shakes).toHaveBeenCalledOnce();
    element.remove();
    plugIn(blankSheet());
    showScanner();
    await expect.element(page.getByLabelText('Son et vibration à la lecture')).toBeChecked();
  });

  it('is silent unless asked', async () => {
    const sounds = vi.spyOn(AudioContext.prototype, 'resume');
    plugIn(letterSheet());
    const { given } = showScanner();
    await expect.poll(() => given, { timeout: 10_000 }).toHaveLength(1);
    expect(sounds).not.toHaveBeenCalled();
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
    showScanner();
    const choice = page.getByLabelText('Webcam utilisée');
    await expect.element(choice).toBeVisible();
    await expect.element(choice).toHaveTextContent('Webcam intégrée');
    await choice.selectOptions('Webcam 2');
    await expect
      .poll(() => asked.mock.lastCall)
      .toMatchObject([{ video: { deviceId: { exact: 'desk' } } }]);
    await expect.poll(() => cameras[0]?.track.readyState).toBe('ended');
    await expectAccessible();
    document.body.replaceChildren();
    keepCameraPreferences(localStorage);
    showScanner();
    await expect.poll(() => asked.mock.calls).toHaveLength(3);
    expect(asked.mock.lastCall).toMatchObject([{ video: { deviceId: { exact: 'desk' } } }]);
  });

  it('is the one at the back of a phone, at a useful size, unless another was chosen', async () => {
    const asked = plugIn(blankSheet());
    showScanner();
    await expect.poll(() => asked.mock.calls).toHaveLength(1);
    expect(asked.mock.lastCall).toEqual([
      {
        audio: false,
        video: {
          width: { ideal: 1920 },
          height: { ideal: 1080 },
          frameRate: { ideal: 30 },
          facingMode: { ideal: 'environment' },
        },
      },
    ]);
  });
});
