import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveZoo } from '../../sandbox/back-office/zoo/serve-zoo';
import { zoo } from '../../sandbox/back-office/zoo/zoo';
import { freeCodes } from '../../scripts/zoo/free-codes';
import { tryPage } from '../../scripts/zoo/try-page';
import { arrangeSender } from './support/arrangements';
import { onStage } from './support/on-stage';
import type { Screen } from './support/screen';

/** One of each kind that costs least; `npm run zoo` opens them all. */
const SAMPLE = [
  'compte-boutons',
  'compte-images',
  'compte-colonne',
  'compte-cadre-ecrit',
  'compte-natif',
  'compte-infos-cadre',
  'lre-nom',
  'lre-table-form',
  'non-comptes',
  'non-virement',
  'non-colis-otp',
];

const scene = onStage();
let served: Awaited<ReturnType<typeof serveZoo>>;
let control: Screen;

beforeAll(async () => {
  served = await serveZoo();
  await arrangeSender(scene.stage, 'identified');
  control = await scene.stage.agent.openOptions();
});
beforeEach(() => freeCodes(control.page));
afterAll(() => served.close());

describe('on a page that nobody here wrote', () => {
  it.each(SAMPLE)('the extension does what is expected: %s', async (name) => {
    const page = zoo.find(({ id }) => id === name);
    if (!page) throw new Error(`The zoo has no page ${name}.`);
    const outcome = await tryPage(scene.stage.agent.browser, served.origin, page);
    expect(outcome).toMatchObject({ verdict: 'right' });
  });
});
