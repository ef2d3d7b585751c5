import { afterEach, beforeEach, vi } from 'vitest';
import { keepCameraPreferences } from '../../components/verification/camera/camera-preferences';
import '../../components/verification/camera/qr-camera';
import { letterSheet, OTHER_TEXT, type Sheet } from '../support/letter-pictures';
import { cameraOn, type CameraTraits } from './camera-on';

/** Those opened in the test, in order. */
export const cameras: ReturnType<typeof cameraOn>[] = [];

/** Plugs in a camera that films a sheet; returns how it was asked for. */
export function plugIn(sheet: Sheet, traits: CameraTraits = {}) {
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    const camera = cameraOn(sheet, traits);
    cameras.push(camera);
    return Promise.resolve(camera.stream);
  });
}

/** The element of the camera, and what it gave. */
export function showScanner() {
  const element = document.createElement('lre-qr-camera');
  const given: unknown[] = [];
  element.addEventListener('lre-key-found', ({ detail }) => given.push(detail));
  document.body.append(element);
  return { element, given };
}

/** A code that is no key: it is seen, and the scan goes on. */
export const otherLetter = () => letterSheet({ text: OTHER_TEXT });

/** Corners of the outline drawn over the picture, in pixels of its frames. */
export function outlineCorners(element: HTMLElement): number[][] {
  const line = element.shadowRoot?.querySelector('.outline .line');
  const points = line?.getAttribute('points') ?? '';
  return points.split(' ').map((point) => point.split(',').map(Number));
}

/** No preference at first, and no camera left running. Call it once per file. */
export function useCameras(): void {
  beforeEach(() => {
    localStorage.clear();
    keepCameraPreferences(localStorage);
  });

  afterEach(() => {
    document.body.replaceChildren();
    for (const camera of cameras.splice(0)) camera.stop();
    vi.restoreAllMocks();
  });
}
