import { startSandbox, type Sandbox } from './start-sandbox';

/** The option that sets each port. */
const OPTIONS = {
  ar24Port: 'ar24-port',
  backOfficePort: 'back-office-port',
  relayPort: 'relay-port',
  companionPort: 'companion-port',
} as const;
export type Ports = Record<keyof typeof OPTIONS, number>;

/**
 * Starts the sandbox.
 * @throws what to do, where a port is another program's
 */
export async function startOnPorts(ports: Ports): Promise<Sandbox> {
  try {
    return await startSandbox(ports);
  } catch (error) {
    throw takenPort(error, ports) ?? error;
  }
}

/** Which port is another program's, and the option that chooses another one. */
function takenPort(error: unknown, ports: Ports): Error | null {
  const { code, port: taken } = error as NodeJS.ErrnoException & { port?: number };
  const named = Object.entries(OPTIONS).find(([name]) => ports[name as keyof Ports] === taken);
  if (code !== 'EADDRINUSE' || !named) return null;
  return new Error(
    `Port ${taken} is taken by another program: end that one, or choose another port with --${named[1]} PORT (0: a free one).`,
    { cause: error },
  );
}
