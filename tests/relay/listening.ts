import type { ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';

const RETRY_MS = 50;

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * Resolves when somebody listens there.
 * @throws when the process that is to listen ends instead; `words` is then what it said
 */
export async function listening(port: number, child: ChildProcess, words: () => string) {
  while (!(await answers(port))) {
    if (child.exitCode !== null) {
      throw new Error(`${child.spawnfile} ended with ${child.exitCode}:\n${words()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
