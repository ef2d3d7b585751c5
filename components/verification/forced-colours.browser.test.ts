import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { letterSheet } from '../../tests/support/letter-pictures';
import { handoffOnComputer } from '../../tests/browser/handoff-on-computer';
import { waiting } from '../../tests/browser/sample-handoff';
import { plugIn, showScanner, useCameras } from '../../tests/browser/use-cameras';

useCameras();

interface Emulation {
  send(method: 'Emulation.setEmulatedMedia', params: object): Promise<unknown>;
}

const colours = (value: 'active' | 'none') =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value }],
  });

beforeEach(() => colours('active'));
afterEach(() => colours('none'));

const styleIn = (host: Element, selector: string) =>
  getComputedStyle(host.shadowRoot!.querySelector(selector)!);

it('leave the phone’s QR code dark on light', async () => {
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  const computer = handoffOnComputer();
  const element = computer.show(waiting());
  await expect.poll(() => element.shadowRoot?.querySelector('.qr svg')).toBeTruthy();
  // Emulated colours are light ones: what would become of dark ones is told by this.
  expect(styleIn(element, '.qr').forcedColorAdjust).toBe('none');
  expect(styleIn(element, '.qr').backgroundColor).toBe('rgb(255, 255, 255)');
  expect(styleIn(element, '.qr svg').fill).toBe('rgb(0, 0, 0)');
  computer.close();
});

it('leave the frame over the webcam’s picture', async () => {
  plugIn(letterSheet());
  const { element } = showScanner();
  await expect.element(page.getByRole('status').first()).toBeVisible();
  expect(styleIn(element, '.frame').backgroundImage).toContain('linear-gradient');
});
