import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraOn } from '../../../tests/browser/camera-on';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  OTHER_KEY_URI,
  OTHER_TEXT,
  stampCode,
  type Sheet,
} from '../../../tests/support/letter-pictures';
import type { FrameSight } from './frame-messages';
import { listCameras, scanCamera } from './source';

const isKey = (text: string) => text.startsWith('otpauth:');

let video: HTMLVideoElement;
let camera: ReturnType<typeof cameraOn>;

beforeEach(() => {
  video = document.body.appendChild(document.createElement('video'));
});

afterEach(() => {
  camera.stop();
  video.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function plugIn(sheet: Sheet) {
  camera = cameraOn(sheet);
  return vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(camera.stream);
}

/** Frames enough for the same code to be seen again. */
function afterFrames(count: number, act: () => void): void {
  if (count === 0) act();
  else
    video.requestVideoFrameCallback(() => {
      afterFrames(count - 1, act);
    });
}

const running = () => new AbortController().signal;

describe('the camera', () => {
  it('reads the letter, then is let go', async () => {
    plugIn(letterSheet());
    const reading = await scanCamera(video, { signal: running() });
    expect(reading).toMatchObject({ kind: 'read', text: KEY_URI, engine: 'zxing-wasm' });
    expect(camera.track.readyState).toBe('ended');
    expect(video.srcObject).toBeNull();
  });

  it('reads a mirrored letter', async () => {
    plugIn(letterSheet({ mirrored: true }));
    expect(await scanCamera(video, { signal: running() })).toMatchObject({ text: KEY_URI });
  });

  it('says of each frame where the code lies', async () => {
    plugIn(letterSheet({ text: OTHER_TEXT }));
    const aborting = new AbortController();
    const sights: FrameSight[] = [];
    const onSight = (sight: FrameSight) => {
      sights.push(sight);
      if (sights.length === 5) aborting.abort(new Error('seen enough'));
    };
    const options = { signal: aborting.signal, accepts: isKey, onSight };
    await expect(scanCamera(video, options)).rejects.toThrow('seen enough');
    for (const { located, width, height } of sights) {
      expect([width, height]).toEqual([1280, 720]);
      // The sheet lies at 300, -100 in the picture; its code of 160 pixels around 600, 400.
      const [topLeft, , bottomRight] = located!.outline;
      expect(Math.hypot(topLeft.x - 820, topLeft.y - 220)).toBeLessThan(6);
      expect(Math.hypot(bottomRight.x - 980, bottomRight.y - 380)).toBeLessThan(6);
    }
  });

  it.each([
    ['frames taken by the worker', ['MediaStreamTrackProcessor']],
    ['VideoFrame either', ['MediaStreamTrackProcessor', 'VideoFrame']],
  ])('is read without %s', async (_, missing) => {
    for (const name of missing) vi.stubGlobal(name, undefined);
    plugIn(letterSheet());
    expect(await scanCamera(video, { signal: running() })).toMatchObject({ text: KEY_URI });
  });

  it('tells once of a code that is not the letter’s, and goes on until it is shown', async () => {
    plugIn(letterSheet({ text: OTHER_TEXT }));
    const rejected: string[] = [];
    const onRejected = (text: string) => {
      rejected.push(text);
      afterFrames(6, () => {
        camera.film(letterSheet());
      });
    };
    const reading = await scanCamera(video, { signal: running(), accepts: isKey, onRejected });
    expect(reading).toMatchObject({ text: KEY_URI });
    expect(rejected).toEqual([OTHER_TEXT]);
  });

  it('is let go when the scan is aborted', async () => {
    plugIn(blankSheet());
    const aborting = new AbortController();
    video.addEventListener('playing', () => {
      aborting.abort(new Error('left'));
    });
    await expect(scanCamera(video, { signal: aborting.signal })).rejects.toThrow('left');
    expect(camera.track.readyState).toBe('ended');
    expect(video.srcObject).toBeNull();
  });

  it('is let go when the scan was aborted while the person was being asked', async () => {
    const ask = plugIn(letterSheet());
    const aborting = new AbortController();
    ask.mockImplementation(() => {
      aborting.abort(new Error('left'));
      return Promise.resolve(camera.stream);
    });
    await expect(scanCamera(video, { signal: aborting.signal })).rejects.toThrow('left');
    expect(camera.track.readyState).toBe('ended');
  });

  it('gives every key of the frame, of which the person chooses one', async () => {
    const sheet = letterSheet();
    stampCode(sheet, { text: OTHER_KEY_URI, x: 300, y: 400 });
    plugIn(sheet);
    const reading = await scanCamera(video, { signal: running(), accepts: isKey });
    if (reading.kind !== 'read') throw new Error('Nothing was read.');
    expect([reading.text, ...reading.others].toSorted()).toEqual([KEY_URI, OTHER_KEY_URI]);
  });

  it.each([
    ['NotAllowedError', 'camera-refused'],
    ['NotFoundError', 'camera-absent'],
    ['NotReadableError', 'camera-busy'],
    ['TypeError', 'camera-unavailable'],
  ])('that answers %s is said to be: %s', async (name, reason) => {
    plugIn(blankSheet()).mockRejectedValue(new DOMException('no', name));
    expect(await scanCamera(video, { signal: running() })).toEqual({ kind: 'failed', reason });
  });

  it('that was chosen and is gone gives way to another', async () => {
    const ask = plugIn(letterSheet());
    ask.mockRejectedValueOnce(new DOMException('gone', 'OverconstrainedError'));
    const reading = await scanCamera(video, { signal: running(), cameraId: 'gone' });
    expect(reading).toMatchObject({ text: KEY_URI });
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe('the list of cameras', () => {
  it('leaves out microphones', async () => {
    camera = cameraOn(blankSheet());
    const device = (kind: MediaDeviceKind, deviceId: string) =>
      ({ kind, deviceId, label: deviceId, groupId: '' }) as MediaDeviceInfo;
    const devices = [device('audioinput', 'micro'), device('videoinput', 'webcam')];
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices);
    expect(await listCameras()).toEqual([{ id: 'webcam', label: 'webcam' }]);
  });
});
