import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { picturesIn } from '../../bench/reading/pictures';
import { readPictures } from '../../bench/reading/read-pictures';
import { servePage } from '../../bench/reading/serve-page';

const LETTERS = '../shared/letters';
/** Of each kind of damage, what must be read whatever else changes. */
const SAMPLE = /-L1-0\.\w+$/;

it.runIf(existsSync(LETTERS))(
  'reads the lightest damage of every class',
  { timeout: 240_000 },
  async () => {
    const sample = picturesIn(LETTERS).filter(({ file }) => SAMPLE.test(file));
    const { url, close } = await servePage();
    try {
      const run = await readPictures(url, sample, { withPeers: false, onOutcome: () => undefined });
      const read = run.outcomes.map(({ picture, answer }) => [picture.file, answer.text]);
      expect(read).toEqual(sample.map(({ file, text }) => [file, text]));
      expect(sample.length).toBeGreaterThan(25);
    } finally {
      await close();
    }
  },
);
