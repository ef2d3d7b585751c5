import { camille } from '../../tests/e2e/support/journey';
import type { Screen } from '../../tests/e2e/support/screen';
import type { Stage } from '../../tests/e2e/support/stage';
import { median } from '../median';

/** Milliseconds until a code is free that no page holds yet, and some. */
const NEXT_CODE = 40_000;
const NOBODY = '-- Choisir';

export interface FillingFigures {
  readonly runs: number;
  /** Medians, milliseconds from the selection to the code in the field. */
  readonly warm: number;
  readonly cold: number;
}

/** Notes, in the page, when the sender is selected and when the code field first holds a code. */
async function watch({ page }: Screen): Promise<void> {
  await page.evaluate(() => {
    const times = globalThis as { selectedAt?: number; filledAt?: number | undefined };
    document.querySelector('#id_expediteur')!.addEventListener(
      'change',
      () => {
        times.selectedAt = performance.now();
        times.filledAt = undefined;
      },
      { capture: true },
    );
    document.querySelector('#code_otp')!.addEventListener('input', ({ target }) => {
      const { value } = target as HTMLInputElement;
      if (/^\d{6}$/.test(value)) times.filledAt ??= performance.now();
    });
  });
}

async function filling(screen: Screen): Promise<number> {
  await screen.choose('Expéditeur', camille.email);
  const took = await screen.page.waitForFunction(
    () => {
      const { selectedAt, filledAt } = globalThis as { selectedAt?: number; filledAt?: number };
      return filledAt && selectedAt ? filledAt - selectedAt : undefined;
    },
    { timeout: NEXT_CODE, polling: 20 },
  );
  const milliseconds = await took.jsonValue();
  await screen.choose('Expéditeur', NOBODY);
  return milliseconds ?? NaN;
}

/** Selects an identified, unlocked sender over and over; every other time the worker is dead. */
export async function measureFilling({ agent }: Stage, runs: number): Promise<FillingFigures> {
  const screen = await agent.visit('/lre/envoi');
  await watch(screen);
  // The code of the proof is used up: the first one to be had starts the series.
  await filling(screen);
  const figures = { warm: [] as number[], cold: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    figures.warm.push(await filling(screen));
    await agent.killWorker();
    figures.cold.push(await filling(screen));
  }
  return { runs, warm: median(figures.warm), cold: median(figures.cold) };
}
