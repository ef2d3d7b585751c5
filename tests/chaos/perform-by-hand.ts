import { setTimeout as sleep } from 'node:timers/promises';
import type { SenderDetail } from '../../lib/messaging/views';
import type { Screen } from '../e2e/support/screen';
import { calm } from './ar24-side';
import type { Run } from './ask';
import type { Scene } from './deeds';
import { gesture } from './gesture';
import { closePanel, diedBeside, failuresOn, openPanel, panelText, saysNext } from './panel-driver';
import type { Step } from './schedule';
import { shown } from './truth';

/** Whether this step is done in the panel; the others are done by messages in either kind of run. */
export function worksByHand({ action }: Step, { detail }: Scene): boolean {
  if (action !== 'advance' && action !== 'renew') return false;
  if (!detail) return true;
  if (detail.state === 'account-created') return detail.todo.length === 0;
  if (detail.state === 'identified') return action === 'renew';
  return detail.state !== 'access-requested' && detail.state !== 'ordering';
}

/** How long a person waits for a panel that something has come in between. */
const PATIENCE = 3000;

/** Does in the real side panel what the sender's state needs next. */
export async function performByHand(run: Run, step: Step, scene: Scene): Promise<void> {
  const { ledger } = run;
  const { person, detail } = scene;
  const disturbed = step.disturbances.length > 0;
  const patience = Math.max(...step.disturbances.map(({ after }) => after)) + PATIENCE;
  const over = new AbortController();
  try {
    const work = inThePanel(run, step, scene, over.signal);
    if (disturbed) await Promise.race([work, giveUp(run, patience, over.signal)]);
    else await work;
  } catch (error) {
    ledger.note(`  by hand: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    // What a death, a fault or another window takes away cannot be pressed, nor what was still being
    // done when the panel was closed in the step before, and is done now.
    const now = await shown(run, person.id);
    if (!disturbed && standingOf(now) === standingOf(detail) && now?.vault === detail?.vault) {
      const text = await panelText(run);
      ledger.unexplained.push(`The panel could not be used: ${String(error)}; it shows: ${text}`);
    }
  } finally {
    over.abort();
  }
  const after = await shown(run, person.id);
  if (after && !disturbed) scene.ledger.acknowledged = true;
  ledger.note(`  by hand: ${detail?.state ?? 'nothing'} → ${after?.state ?? 'unknown'}`);
}

async function inThePanel(run: Run, step: Step, scene: Scene, late: AbortSignal): Promise<void> {
  const panel = await openPanel(run, scene.person.id, late);
  const known = failuresOn(await panel.text());
  await gesture(run, panel, step, scene);
  await comesOfIt(run, panel, scene, known);
  await calm(run.lane.sandbox);
  await seesNextSteps(run, panel);
}

/** Closes the panel after so many milliseconds, and leaves alone what waits for something in it. */
async function giveUp(run: Run, patience: number, over: AbortSignal): Promise<void> {
  await sleep(patience, undefined, { signal: over });
  const text = await panelText(run);
  await closePanel(run);
  throw new Error(`Given up; the panel shows: ${text}`);
}

/** Waits until the sender has moved, or the panel says why it has not. */
async function comesOfIt(
  run: Run,
  panel: Screen,
  scene: Scene,
  known: readonly string[],
): Promise<void> {
  const before = standingOf(scene.detail);
  const began = Date.now();
  let moved = false;
  while (Date.now() < began + RESULT_WITHIN) {
    const detail = await shown(run, scene.person.id);
    moved = detail !== null && standingOf(detail) !== before;
    if (moved && !PASSING.has(detail?.state)) return;
    const failures = failuresOn(await panel.text());
    const stale = failures.every((reason) => known.includes(reason));
    if (failures.length > 0 && (!stale || Date.now() > began + STALE)) return;
    await sleep(50);
  }
  if (!moved) throw new Error(`Nothing came of it, and the panel shows:\n${await panel.text()}`);
}

/** A proof may have to wait for the next code, 30 s. */
const RESULT_WITHIN = 45_000;

/** After this, a failure that could be read before is one of this step too. */
const STALE = 2000;

/** AR24 is being asked, unless its answer was lost. */
const PASSING: ReadonlySet<string | undefined> = new Set(['ordering', 'key-unproven']);

/** A sender is there from its first typed letter on, which moves nothing. */
function standingOf(detail: SenderDetail | null): string {
  if (!detail || detail.state === 'draft') return `draft ${detail?.step ?? 'email'}`;
  return `${detail.state} ${detail.intention}`;
}

/** Writes down the failures that can be read. Where something died, the panel says just that. */
async function seesNextSteps(run: Run, panel: Screen): Promise<void> {
  const { ledger } = run;
  const text = await panel.text();
  for (const reason of failuresOn(text)) {
    ledger.note(`  the panel says: ${reason}`);
    if (reason !== 'unexpected' || !diedBeside(run)) {
      ledger.failures.push({ method: 'panel', problem: { reason } });
    }
    if (!saysNext(text, reason)) {
      ledger.unexplained.push(`The panel tells of « ${reason} » without a next step.`);
    }
  }
}
