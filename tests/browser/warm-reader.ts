import { beforeAll } from 'vitest';
import { readFile } from '../../lib/reading/read-file';
import { drawnPdf } from '../support/pdfs';

const PATIENCE = 120_000;

/**
 * Loads pdf.js and the engines before the first test. What serves a test its modules makes them ready when they
 * are first asked for; on a busy machine that alone takes longer than a person is let wait for a reading.
 */
export function warmReader(): void {
  beforeAll(async () => {
    await readFile(await drawnPdf('Merci'), { timeoutMilliseconds: PATIENCE });
  }, PATIENCE);
}
