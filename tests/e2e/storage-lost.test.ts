import { expect, it } from 'vitest';
import { arrangeSender } from './support/arrangements';
import { askBackground } from './support/ask-background';
import { PASSPHRASE } from './support/journey';
import { onStage } from './support/on-stage';

const on = onStage();

it('brings an identified sender and its key back after the database was lost', async () => {
  const { agent } = on.stage;
  const id = await arrangeSender(on.stage, 'identified');
  const { page } = await agent.openOptions();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase('expediteurs-lre');
        deletion.onsuccess = () => resolve();
        deletion.onerror = () => reject(new Error('the database was not deleted'));
      }),
  );
  await agent.killWorker();

  const { rows } = await askBackground(page, 'listSenders');
  expect(rows).toMatchObject([{ id, state: 'identified', name: 'Camille Durand' }]);
  await askBackground(page, 'lockAll');
  const unlocked = await askBackground(page, 'unlock', { id, passphrase: PASSPHRASE });
  expect(unlocked).toMatchObject({ ok: true });
  const code = await askBackground(page, 'getLetterCode', { id });
  expect(['code', 'wait']).toContain(code.kind);
});
