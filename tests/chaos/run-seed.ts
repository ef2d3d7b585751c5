import type { Run } from './ask';
import { disturbanceInWords } from './disturb';
import { finishJourney } from './finish-journey';
import { violations } from './violations';
import type { Lane } from './lane';
import { Ledger } from './ledger';
import { openPanel, closePanel, stateWord } from './panel-driver';
import { performStep } from './perform';
import { drawSchedule, type Person, type Schedule } from './schedule';
import { comeToRest, gatherEvidence } from './settle';
import { listed } from './truth';
import { within } from './within';

export interface RunResult {
  readonly seed: number;
  readonly milliseconds: number;
  readonly byHand: boolean;
  /** What is broken; empty where every promise was kept. */
  readonly violations: readonly string[];
  /** How often each kind of disturbance was in the schedule. */
  readonly disturbances: Readonly<Record<string, number>>;
  /** The schedule, a line each. */
  readonly schedule: readonly string[];
  /** What happened, a line each. */
  readonly account: readonly string[];
}

/** Several times what the slowest run takes on a busy machine. */
const LONGEST_RUN = 240_000;

/** Runs the schedule of one seed on a lane, lets it settle, checks, finishes, and checks again. */
export async function runSeed(lane: Lane, seed: number): Promise<RunResult> {
  const schedule = drawSchedule(seed);
  const ledger = new Ledger(schedule.people);
  const over = new AbortController();
  const run: Run = { lane, ledger, over: over.signal };
  const began = Date.now();
  const broken = new Set<string>();
  try {
    await lane.begin();
    await within(LONGEST_RUN, play(run, schedule, over, broken));
    await closePanel(run);
  } catch (error) {
    broken.add(`the run itself failed: ${error instanceof Error ? error.stack : String(error)}`);
    await lane.discard();
  } finally {
    over.abort();
    await lane.end();
  }
  return {
    seed,
    milliseconds: Date.now() - began,
    byHand: schedule.byHand,
    violations: [...broken],
    disturbances: countKinds(schedule),
    schedule: scheduleInWords(schedule),
    account: ledger.lines,
  };
}

async function play(
  run: Run,
  schedule: Schedule,
  over: AbortController,
  broken: Set<string>,
): Promise<void> {
  const { lane, ledger } = run;
  await lane.sandbox.post('seed', { users: schedule.people.flatMap(accountBefore) });
  const { deaths } = lane;
  const check = async () => {
    const evidence = await gatherEvidence(run);
    const found = violations({ ...evidence, deaths: lane.deaths - deaths });
    found.forEach((text) => broken.add(text));
  };
  for (const [index, step] of schedule.steps.entries()) {
    ledger.note(`step ${index + 1}: ${step.action} ${schedule.people[step.person]?.firstname}`);
    await performStep(run, schedule, step);
  }
  ledger.note('come to rest');
  over.abort();
  await comeToRest(run);
  await check();
  if (schedule.byHand) await panelIsTrue(run);
  const known = (await listed(run)).rows.map(({ id }) => id);
  for (const person of schedule.people) {
    if (known.includes(person.id) || known.length === 0) await finishJourney(run, person);
  }
  await check();
}

/** The panel, opened anew, shows each sender in the state that the background tells. */
async function panelIsTrue(run: Run): Promise<void> {
  const { rows } = await listed(run);
  if (rows.length === 0) return;
  await closePanel(run);
  const panel = await openPanel(run, null);
  for (const { email, state } of rows) {
    try {
      if (email) await panel.sees(email);
      await panel.sees(stateWord(state));
    } catch (error) {
      run.ledger.unexplained.push(`The list does not show ${email} as ${state}: ${String(error)}`);
    }
  }
}

/** What the simulator is seeded with for a person. */
function accountBefore({ email, firstname, account }: Person): object[] {
  const user = { email, firstname, lastname: 'Durand' };
  switch (account) {
    case 'unknown':
      return [];
    case 'ours':
      return [user];
    case 'unready':
      return [{ ...user, confirmed: false, cgu: false, payment: false }];
    case 'foreign':
      return [{ ...user, access: 'foreign' }];
    case 'verified':
      return [{ ...user, verified: true }];
  }
}

function countKinds({ steps }: Schedule): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const disturbance of steps.flatMap(({ disturbances }) => disturbances)) {
    const { kind } = disturbance;
    const name = kind === 'fault' ? `fault ${disturbance.fault.kind}` : kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** A schedule as a person reads it. */
function scheduleInWords({ seed, byHand, people, steps }: Schedule): string[] {
  return [
    `seed ${seed}, ${byHand ? 'by hand in the side panel' : 'by messages'}; ${people
      .map(({ firstname, account }) => `${firstname}: ${account}`)
      .join(', ')}`,
    ...steps.map(({ person, action, choice, disturbances }, index) => {
      const who = people[person]?.firstname ?? '';
      const what = disturbances.map(disturbanceInWords).join('; ');
      return `${index + 1}. ${who}: ${action} (${choice.toFixed(2)})${what && ` — ${what}`}`;
    }),
  ];
}
