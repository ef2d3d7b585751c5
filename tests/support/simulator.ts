import credentials from '../../sandbox/credentials.json';
import { startSandbox } from '../../sandbox/start-sandbox';

interface LetterState {
  readonly id: number;
  readonly id_user: number;
  readonly otp_key: string;
  readonly otpauth_uri: string;
}

interface SimulatorState {
  readonly users: { readonly id: number; readonly email: string }[];
  readonly letters: LetterState[];
  readonly calls: { readonly method: string; readonly path: string; readonly outcome: string }[];
}

/** The sandbox in this process, on free ports, with its control in a test's words. */
export async function startSimulator() {
  const sandbox = await startSandbox({ ar24Port: 0, backOfficePort: 0 });
  const control = async (path: string, body: unknown = {}): Promise<void> => {
    const response = await fetch(`${sandbox.control}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  };
  return {
    ...sandbox,
    credentials,
    reset: () => control('reset'),
    seed: (...users: Record<string, unknown>[]) => control('seed', { users }),
    fault: (path: string, kind: string, more: Record<string, unknown> = {}) =>
      control('faults', { path, kind, times: 1, ...more }),
    holder: (email: string, action: string) => control('holder', { email, action }),
    clock: (offset_ms: number) => control('clock', { offset_ms }),
    state: async () => (await (await fetch(`${sandbox.control}/state`)).json()) as SimulatorState,
  };
}

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;
