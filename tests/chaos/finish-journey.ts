import type { ProblemReason } from '../../lib/errors';
import { calm } from './ar24-side';
import type { Run } from './ask';
import { deedsOf, OTHER_KEY, type Scene } from './deeds';
import { perform } from './perform';
import type { Person } from './schedule';
import { shown } from './truth';

/** More than the longest way from nothing to a letter sent. */
const MOST_ACTIONS = 14;

/**
 * Finishes the journey by plain actions, with nothing in the way any more: to « identified », and a
 * registered letter that AR24 accepts.
 */
export async function finishJourney(run: Run, person: Person): Promise<void> {
  const ledger = run.ledger.of(person);
  const { failures } = run.ledger;
  for (let count = 0; count < MOST_ACTIONS; count += 1) {
    const detail = await shown(run, person.id);
    const ar24 = await calm(run.lane.sandbox);
    const scene: Scene = { person, ledger, ar24, detail };
    const deeds = deedsOf({ action: 'advance', choice: 0.5 }, scene);
    const known = failures.length;
    run.ledger.note(`finish ${person.email} from ${detail?.state ?? 'nothing'}`);
    const done = await perform(run, 0, deeds, scene, false);
    const strange = failures
      .slice(known)
      .filter(({ problem }) => !isExpected(problem.reason, scene));
    for (const { method, problem } of strange) {
      run.ledger.unexplained.push(`At the end ${method} failed: ${JSON.stringify(problem)}`);
    }
    if (done && detail?.state === 'identified') return;
  }
  const detail = await shown(run, person.id);
  run.ledger.unexplained.push(
    `The journey of ${person.email} could not be finished: it is ${detail?.state ?? 'gone'}.`,
  );
}

/** What AR24 rightly says, with nothing in the way: the wrong key of this run is the wrong one. */
function isExpected(reason: ProblemReason, { ledger, detail }: Scene): boolean {
  const wrongKey = ledger.keysGiven.at(-1) === OTHER_KEY;
  if (reason === 'key-refused' || reason === 'key-refused-earlier-kept') return wrongKey;
  // A person who did not know of the account orders it, and hears that it is there and verified.
  return reason === 'already-verified' && detail?.state === 'draft';
}
