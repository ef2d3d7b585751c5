import { SandboxControl } from '../../sandbox/control/sandbox-control';
import credentials from '../../sandbox/credentials.json';

/** The sandbox in this process, on free ports, with its control in a test's words. */
export async function startSimulator() {
  const sandbox = await SandboxControl.start();
  return {
    ar24: sandbox.ar24,
    control: sandbox.control,
    relay: sandbox.relay,
    credentials,
    reset: () => sandbox.post('reset'),
    seed: (...users: Record<string, unknown>[]) => sandbox.post('seed', { users }),
    fault: (path: string, kind: string, more: Record<string, unknown> = {}) =>
      sandbox.post('faults', { path, kind, times: 1, ...more }),
    holder: (email: string, action: string) => sandbox.post('holder', { email, action }),
    clock: (offset_ms: number) => sandbox.post('clock', { offset_ms }),
    state: () => sandbox.state(),
    close: () => sandbox.close(),
  };
}

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;
