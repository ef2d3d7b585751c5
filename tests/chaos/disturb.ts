import { setTimeout as sleep } from 'node:timers/promises';
import { moveClock } from './ar24-side';
import type { Run } from './ask';
import { closePanel } from './panel-driver';
import type { Disturbance, FaultKind } from './schedule';

const LOOK_EVERY = 15;

/** Whether a disturbance is there from this millisecond of the action on, and needs no actor. */
export const isDisturbingFrom = (instant: number) => (disturbance: Disturbance) =>
  disturbance.after === instant &&
  ['fault', 'clock-jump', 'kill-amid-call'].includes(disturbance.kind);

/** Lets one disturbance happen. Doing the same at once is the performer's own affair. */
export async function disturb(run: Run, disturbance: Disturbance, byHand: boolean): Promise<void> {
  const { lane, ledger } = run;
  ledger.note(`! ${disturbanceInWords(disturbance)}`);
  switch (disturbance.kind) {
    case 'kill-worker':
      return lane.killWorker();
    case 'kill-amid-call':
      return armDeath(run, disturbance);
    case 'close-window':
      return byHand ? closePanel(run) : lane.closeWindow(0);
    case 'reload-tab':
      return byHand ? reloadTab(run) : lane.reloadWindow(0);
    case 'restart-browser':
      return lane.restartBrowser(disturbance.crash);
    case 'clock-jump':
      return moveClock(lane.sandbox, disturbance.minutes * 60_000);
    case 'fault':
      return lane.sandbox.post('faults', { ...disturbance.fault, by: 'api' });
    default:
  }
}

type Death = Extract<Disturbance, { kind: 'kill-amid-call' }>;

/** Has the background die amid the next call to a path, and comes back at once. */
async function armDeath(run: Run, { path, ms, part }: Death): Promise<void> {
  const { lane, over, ledger } = run;
  await lane.sandbox.post('faults', { path, kind: 'delay', ms, by: 'api' });
  const die = async () => {
    while (!over.aborted) {
      const { calls } = await lane.sandbox.state();
      const underWay = calls.filter(({ outcome, fault }) => outcome === 'in-progress' && fault);
      if (underWay.some((call) => call.path === path)) {
        await sleep(ms * part);
        ledger.note(`! the background dies amid ${path}`);
        return lane.killWorker();
      }
      await sleep(LOOK_EVERY);
    }
  };
  // The simulator may be gone with the run.
  die().catch(() => undefined);
}

/** Reloads the back office, beside which the panel stands. */
async function reloadTab({ lane }: Run): Promise<void> {
  const [tab] = await lane.agent.browser.pages();
  // A tab that is just being opened is as good as reloaded.
  await tab?.reload().catch(() => undefined);
}

export function disturbanceInWords(disturbance: Disturbance): string {
  const { kind, after } = disturbance;
  const when = after === 0 ? '' : ` after ${after} ms`;
  switch (kind) {
    case 'fault': {
      const { path, kind: fault, times, ms, slug } = disturbance.fault;
      const more: Partial<Record<FaultKind, string>> = { delay: ` ${ms} ms`, slug: ` ${slug}` };
      const often = times === 1 ? '' : ` × ${times}`;
      return `fault ${fault}${more[fault] ?? ''} on ${path}${often}${when}`;
    }
    case 'kill-amid-call':
      return `the background dies amid the next ${disturbance.path}, which takes ${disturbance.ms} ms`;
    case 'clock-jump':
      return `AR24's clock jumps by ${disturbance.minutes} minutes${when}`;
    case 'restart-browser':
      return `the browser ${disturbance.crash ? 'crashes' : 'is closed'} and starts again${when}`;
    default:
      return `${kind}${when}`;
  }
}
