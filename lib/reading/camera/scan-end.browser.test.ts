import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraOn } from '../../../tests/browser/camera-on';
import {
  blankSheet,
  KEY_URI,
  letterSheet,
  type Sheet,
} from '../../../tests/support/letter-pictures';
import { scanCamera } from './source';

let video: HTMLVideoElement;
let camera: ReturnType<typeof cameraOn>;

beforeEach(() => {
  video = document.body.appendChild(document.createElement('video'));
});

afterEach(() => {
  camera.stop();
  video.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function plugIn(sheet: Sheet) {
  camera = cameraOn(sheet);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(camera.stream);
}

const running = () => new AbortController().signal;

describe('a camera', () => {
  it('that is unplugged while it runs is said to have stopped', async () => {
    plugIn(blankSheet());
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    let frames = 0;
    const onSight = () => {
      frames += 1;
      if (frames === 2) camera.unplug();
    };
    const reading = await scanCamera(video, { signal: running(), onSight });
    expect(reading).toEqual({ kind: 'failed', reason: 'camera-stopped' });
    expect(ended).toHaveBeenCalled();
  });

  /** A scan whose patience is on hand, once its first frames were read. */
  async function patientScan() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    plugIn(blankSheet());
    const seen = vi.fn();
    const told = vi.fn();
    const aborting = new AbortController();
    const scan = scanCamera(video, { signal: aborting.signal, onSight: seen }).then(told, told);
    const nextFrames = async () => {
      const before = seen.mock.calls.length;
      await expect.poll(() => seen.mock.calls.length).toBeGreaterThan(before + 1);
    };
    await nextFrames();
    return { told, nextFrames, end: () => (aborting.abort(), scan) };
  }

  const stopped = [{ kind: 'failed', reason: 'camera-stopped' }];

  it('that gives no frame any more is said to have stopped', async () => {
    const { told } = await patientScan();
    camera.stop();
    // Frames on their way are still heard of: patience starts anew with each.
    const afterPatience = () => {
      vi.advanceTimersByTime(5000);
      return told.mock.lastCall;
    };
    await expect.poll(afterPatience).toEqual(stopped);
    expect(camera.track.readyState).toBe('ended');
  });

  it('that is muted is said to have stopped, whatever it shows', async () => {
    const { told, nextFrames } = await patientScan();
    vi.spyOn(camera.track, 'muted', 'get').mockReturnValue(true);
    await nextFrames();
    vi.advanceTimersByTime(3000);
    await nextFrames();
    vi.advanceTimersByTime(3000);
    await expect.poll(() => told.mock.lastCall).toEqual(stopped);
  });

  it('is not given up while it gives frames', async () => {
    const { told, nextFrames, end } = await patientScan();
    for (let turn = 0; turn < 5; turn++) {
      vi.advanceTimersByTime(4000);
      await nextFrames();
    }
    expect(told).not.toHaveBeenCalled();
    await end();
    expect(told).toHaveBeenCalled();
  });

  it('that gives no first frame is said to be unavailable, and is let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    plugIn(blankSheet());
    vi.spyOn(video, 'play').mockReturnValue(new Promise(() => undefined));
    vi.spyOn(video, 'requestVideoFrameCallback').mockReturnValue(0);
    const told = vi.fn();
    void scanCamera(video, { signal: running() }).then(told);
    await expect.poll(() => video.srcObject).not.toBeNull();
    vi.advanceTimersByTime(15_000);
    await expect
      .poll(() => told.mock.lastCall)
      .toEqual([{ kind: 'failed', reason: 'camera-unavailable' }]);
    expect(camera.track.readyState).toBe('ended');
  });

  it('whose frames the reader can no longer take is not blamed', async () => {
    const broken = class {
      readonly readable = new ReadableStream({
        pull: () => Promise.reject(new Error('no frames')),
      });
    };
    vi.stubGlobal('MediaStreamTrackProcessor', broken);
    plugIn(letterSheet());
    await expect(scanCamera(video, { signal: running() })).rejects.toThrow('could not be read');
    expect(camera.track.readyState).toBe('ended');
  });

  it('is read and let go in browsers without AbortSignal.any', async () => {
    vi.spyOn(AbortSignal, 'any').mockImplementation(() => {
      throw new TypeError('AbortSignal.any is not a function');
    });
    plugIn(letterSheet());
    expect(await scanCamera(video, { signal: running() })).toMatchObject({ text: KEY_URI });
    expect(camera.track.readyState).toBe('ended');
  });
});
