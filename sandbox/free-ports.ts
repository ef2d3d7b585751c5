import { createServer } from 'node:http';
import type { SandboxOptions } from './start-sandbox';

/** The same ports, and 0 (one that is free) for each that is taken. */
export async function orFreeOnes(ports: SandboxOptions): Promise<Required<SandboxOptions>> {
  const orFree = async (port = 0) => ((await isFree(port)) ? port : 0);
  return {
    ar24Port: await orFree(ports.ar24Port),
    backOfficePort: await orFree(ports.backOfficePort),
    relayPort: await orFree(ports.relayPort),
    companionPort: await orFree(ports.companionPort),
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
