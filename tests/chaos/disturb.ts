import { moveClock } from './ar24-side';
import type { Run } from './ask';
import { closePanel } from './panel';
import type { Disturbance, FaultKind } from './schedule';

/** Whether a disturbance is there from this millisecond of the action on, and needs no actor. */
export const isDisturbingFrom = (instant: number) => (disturbance: Disturbance) =>
  disturbance.after === instant &&
  (disturbance.kind === 'fault' || disturbance.kind === 'clock-jump');

/** Lets one disturbance happen. Doing the same at once is the performer's own affair. */
export async function disturb(run: Run, disturbance: Disturbance, byHand: boolean): Promise<void> {
  const { lane, ledger } = run;
  ledger.note(`! ${disturbanceInWords(disturbance)}`);
  switch (disturbance.kind) {
    case 'kill-worker':
      return lane.killWorker();
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
    case 'clock-jump':
      return `AR24's clock jumps by ${disturbance.minutes} minutes${when}`;
    case 'restart-browser':
      return `the browser ${disturbance.crash ? 'crashes' : 'is closed'} and starts again${when}`;
    default:
      return `${kind}${when}`;
  }
}
