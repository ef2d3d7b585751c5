import { describe, expect, it, vi } from 'vitest';
import { easeTrack, facingOf, focusContinuously, hasTorch, lightTorch } from './track';

interface StandIn {
  facingMode?: string;
  label?: string;
  capabilities?: object;
  refuses?: boolean;
  torch?: boolean;
}

/** A track that answers as phones do. */
function trackOf({ label = '', capabilities = {}, refuses = false, ...settings }: StandIn) {
  const applyConstraints = vi.fn(() =>
    refuses ? Promise.reject(new Error('battery')) : Promise.resolve(),
  );
  const track = {
    label,
    applyConstraints,
    getSettings: () => settings,
    getCapabilities: () => capabilities,
  };
  return { track: track as unknown as MediaStreamTrack, applyConstraints };
}

describe('the way a camera looks', () => {
  it.each([
    [{ facingMode: 'environment' }, 'away'],
    [{ facingMode: 'user' }, 'person'],
    [{ facingMode: 'user', label: 'back' }, 'person'],
    [{ label: 'HD Pro Webcam C920' }, 'person'],
    [{ label: 'camera2 0, facing back' }, 'away'],
    [{ label: 'Caméra arrière' }, 'away'],
    [{}, 'person'],
  ])('of %o is: %s', (standIn, facing) => {
    expect(facingOf(trackOf(standIn).track)).toBe(facing);
  });
});

describe('the light', () => {
  it('is there where the camera says so', () => {
    expect(hasTorch(trackOf({ capabilities: { torch: true } }).track)).toBe(true);
    expect(hasTorch(trackOf({ capabilities: { torch: false } }).track)).toBe(false);
    expect(hasTorch({} as MediaStreamTrack)).toBe(false);
  });

  it('is put on and off, and a refusal is told', async () => {
    const { track, applyConstraints } = trackOf({});
    expect(await lightTorch(track, true)).toBe(true);
    expect(applyConstraints).toHaveBeenLastCalledWith({ advanced: [{ torch: true }] });
    expect(await lightTorch(trackOf({ refuses: true }).track, true)).toBe(false);
  });
});

describe('the focus', () => {
  it('follows the letter where the camera can', async () => {
    const { track, applyConstraints } = trackOf({
      capabilities: { focusMode: ['manual', 'continuous'] },
    });
    await focusContinuously(track);
    expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ focusMode: 'continuous' }] });
  });

  it('is left alone elsewhere', async () => {
    const { track, applyConstraints } = trackOf({ capabilities: { focusMode: ['manual'] } });
    await focusContinuously(track);
    expect(applyConstraints).not.toHaveBeenCalled();
  });
});

describe('a smaller picture', () => {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

  it('is asked for without losing focus and light', async () => {
    const { track, applyConstraints } = trackOf({
      torch: true,
      capabilities: { focusMode: ['continuous'], torch: true },
    });
    await easeTrack(track);
    expect(applyConstraints.mock.calls).toEqual([
      [size],
      [{ advanced: [{ focusMode: 'continuous' }] }],
      [{ advanced: [{ torch: true }] }],
    ]);
  });

  it('that is refused changes nothing', async () => {
    const { track, applyConstraints } = trackOf({ refuses: true });
    await easeTrack(track);
    expect(applyConstraints.mock.calls).toEqual([[size]]);
  });
});
