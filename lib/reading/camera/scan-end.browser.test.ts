import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraOn } from '../../../tests/browser/camera-on';
import { blankSheet, KEY_URI, letterSheet, type Sheet } from '../../../tests/support/pictures';
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

  it.each([
    ['gives no frame any more', () => camera.stop()],
    [
      'is muted, whatever it shows',
      () => vi.spyOn(camera.track, 'muted', 'get').mockReturnValue(true),
    ],
  ])('that %s is said to have stopped', async (_, silence) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    plugIn(blankSheet());
    const seen = vi.fn();
    const told = vi.fn();
    void scanCamera(video, { signal: running(), onSight: seen }).then(told);
    await expect.poll(() => seen.mock.calls.length).toBeGreaterThan(0);
    silence();
    // Frames on their way are still heard of: patience starts anew with each.
    const afterPatience = () => {
      vi.advanceTimersByTime(5000);
      return told.mock.lastCall;
    };
    await expect.poll(afterPatience).toEqual([{ kind: 'failed', reason: 'camera-stopped' }]);
    expect(camera.track.readyState).toBe('ended');
  });

  it('is not given up while it gives frames', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    plugIn(blankSheet());
    const seen = vi.fn();
    const over = vi.fn();
    const aborting = new AbortController();
    const scan = scanCamera(video, { signal: aborting.signal, onSight: seen }).catch(over);
    for (let frames = 1; frames < 5; frames++) {
      await expect.poll(() => seen.mock.calls.length).toBeGreaterThanOrEqual(2 * frames);
      vi.advanceTimersByTime(4000);
    }
    expect(over).not.toHaveBeenCalled();
    aborting.abort(new Error('seen enough'));
    await scan;
    expect(over).toHaveBeenCalled();
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
