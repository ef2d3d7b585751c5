import { expect, it } from 'vitest';
import { blankSheet, KEY_URI, stampCode } from '../../../tests/support/letter-pictures';
import { engineNamed } from '../engines/engines';
import { greyFromRgba } from '../image/grey-image';
import { loadFrameEngine } from './frame-engine';

const withoutWasm: typeof engineNamed = (name) =>
  name === 'zxing-wasm' ? Promise.resolve(undefined) : engineNamed(name);

it('reads frames in plain JavaScript where WebAssembly is forbidden', async () => {
  const engine = await loadFrameEngine(withoutWasm);
  expect(engine.name).toBe('zxing-js');
  const sheet = blankSheet(640, 480);
  stampCode(sheet, { text: KEY_URI, x: 330, y: 250, side: 148, degrees: 4 });
  const { data } = sheet.context.getImageData(0, 0, 640, 480);
  // Where the code lies it can't say.
  expect(await engine.see(greyFromRgba(data, 640, 480))).toEqual([
    { text: KEY_URI, located: undefined },
  ]);
  const blank = blankSheet(640, 480).context.getImageData(0, 0, 640, 480);
  expect(await engine.see(greyFromRgba(blank.data, 640, 480))).toEqual([]);
});
