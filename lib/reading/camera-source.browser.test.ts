import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  OTHER_TEXT,
  type Sheet,
} from '../../tests/support/pictures';
import { listCameras, scanCamera } from './camera-source';

const isKey = (text: string) => text.startsWith('otpauth:');

/** A camera that films a sheet: a real stream, whose picture can be changed. */
function cameraOn(sheet: Sheet) {
  const { canvas, context } = blankSheet(1280, 720);
  const film = (filmed: Sheet) => {
    context.fillStyle = '#ccc';
    context.fillRect(0, 0, 1280, 720);
    context.drawImage(filmed.canvas, 300, -100);
  };
  film(sheet);
  const stream = canvas.captureStream();
  // A canvas gives a frame only when it is drawn upon.
  const repainting = setInterval(() => {
    context.drawImage(canvas, 0, 0);
  }, 30);
  const track = stream.getVideoTracks()[0];
  if (!track) throw new Error('No track');
  const unplug = () => {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  };
  return {
    stream,
    track,
    film,
    unplug,
    stop: () => {
      clearInterval(repainting);
    },
  };
}

let video: HTMLVideoElement;
let camera: ReturnType<typeof cameraOn>;

beforeEach(() => {
  video = document.body.appendChild(document.createElement('video'));
});

afterEach(() => {
  camera.stop();
  video.remove();
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

  it('that is unplugged is said to be unavailable', async () => {
    plugIn(blankSheet());
    video.addEventListener('playing', () => {
      camera.unplug();
    });
    const reading = await scanCamera(video, { signal: running() });
    expect(reading).toEqual({ kind: 'failed', reason: 'camera-unavailable' });
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
