import { describe, expect, it } from 'vitest';
import {
  chequer,
  codeOfChance,
  coinTosses,
  manyFinders,
  noise,
  otherCode,
  page,
  threeFinders,
} from '../../../tests/support/codeless-scenes';
import type { GreyImage } from '../image/grey-image';
import { rescue } from './rescue';

/** What a picture is given by the engine. */
const MILLISECONDS = 4000;

describe('nothing is read', { timeout: 60_000 }, () => {
  it.each<[what: string, draw: () => GreyImage | Promise<GreyImage>]>([
    ['of a page of text', page],
    ['of a chequer', chequer],
    ['of noise', noise],
    ['of modules by chance', coinTosses],
    ['of many squares like finders', manyFinders],
    ['of three finders alone', threeFinders],
    ['of a code of chance', codeOfChance],
    ['of a Data Matrix', () => otherCode('DataMatrix')],
    ['of an Aztec code', () => otherCode('Aztec')],
    ['of a Micro QR code', () => otherCode('MicroQRCode')],
    ['of a PDF417 code', () => otherCode('PDF417')],
  ])('%s', async (_, draw) => {
    expect(rescue(await draw(), MILLISECONDS)).toBeUndefined();
  });
});
