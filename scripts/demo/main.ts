import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { arrangeSender } from '../../tests/e2e/support/arrangements';
import { camille } from '../../tests/e2e/support/journey';
import { Stage } from '../../tests/e2e/support/stage';

const FOLDER = resolve('artifacts/demo');
/** Milliseconds between two looks for a letter that was ordered meanwhile. */
const POST_ROUND = 1000;

const stage = await Stage.set({ headless: false, defaultPorts: true }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const { agent, sandbox } = stage;
await arrangeSender(stage, 'letter-on-its-way');
await agent.visit('/compte/informations');

const delivered = new Set<number>();

/** Puts each letter that AR24's simulator printed where the person can pick it up. */
async function deliverLetters(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const letter of (await sandbox.state()).letters) {
    if (delivered.has(letter.id)) continue;
    delivered.add(letter.id);
    const path = `${FOLDER}/courrier-${letter.id}.pdf`;
    await writeFile(path, await sandbox.letterFile(letter, 'pdf'));
    if (delivered.size > 1) console.log(`A new letter has arrived: ${path}`);
  }
}

await deliverLetters();
console.log(`
The back office is at ${sandbox.page('/')}, the phone's page at ${sandbox.companion}, the relay at ${sandbox.relay}.

1. On the account page, click the row of ${camille.name}, give the letter (${FOLDER}/courrier-${[...delivered].join()}.pdf), and choose a passphrase.
2. Under LRE > ENVOI, select ${camille.name} as the sender: the code is filled in. Send; AR24's simulator accepts it.
3. Or begin with « Ajouter un expéditeur »: each letter that you order arrives in ${FOLDER}. Close the browser to end.
`);

const post = setInterval(() => void deliverLetters().catch(() => undefined), POST_ROUND);
process.once('SIGINT', () => void agent.browser.close());
await new Promise((resolved) => agent.browser.once('disconnected', resolved));
clearInterval(post);
await stage.strike();
