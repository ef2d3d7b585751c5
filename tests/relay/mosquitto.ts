import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOSQUITTO_PLACES } from '../../scripts/setup/mosquitto.mjs';
import { endProcess } from './end-process';
import { freePort } from './free-port';
import { listening } from './listening';

const SHIPPED = 'deploy/relay/mosquitto';

export interface Mosquitto {
  /** `ws://127.0.0.1:PORT` */
  readonly url: string;
  readonly pid: number;
  /** Where it runs, and where it would write. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** The configuration that is shipped, with `changes` of the lines that start so. */
function configuration(changes: Record<string, string>): string {
  let text = readFileSync(join(SHIPPED, 'mosquitto.conf'), 'utf8');
  for (const [start, line] of Object.entries(changes)) {
    const old = new RegExp(`^${start}( .*)?$`, 'm');
    if (!old.test(text)) throw new Error(`The configuration has no line « ${start} » to change.`);
    text = text.replace(old, line);
  }
  // Started by root it would become a user who may not enter the temporary folder.
  return process.getuid?.() === 0 ? `user root\n${text}` : text;
}

function program(): string {
  const found = MOSQUITTO_PLACES.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'Mosquitto is not installed, and the relay is tested on the real one: apt-get install mosquitto',
  );
}

/**
 * Starts Mosquitto as we ship it, in a folder of its own.
 * @param changes whole new lines, by the start of the old ones
 * @param files that it may have open, connections included
 * @throws where it is not installed
 */
export async function startMosquitto(
  changes: Record<string, string> = {},
  files = 1024,
): Promise<Mosquitto> {
  const folder = await mkdtemp(join(tmpdir(), 'lre-mosquitto-'));
  const port = await freePort();
  const places = {
    acl_file: `acl_file ${join(folder, 'channels.acl')}`,
    'listener 1883': `listener ${await freePort()} 127.0.0.1`,
    'listener 9001': `listener ${port} 127.0.0.1`,
  };
  await writeFile(join(folder, 'mosquitto.conf'), configuration({ ...places, ...changes }));
  await writeFile(join(folder, 'channels.acl'), readFileSync(join(SHIPPED, 'channels.acl')), {
    mode: 0o600,
  });
  // As systemd's LimitNOFILE does.
  const limited = `ulimit -n ${files}; exec "$0" -c "$1"`;
  const child = spawn('sh', ['-c', limited, program(), join(folder, 'mosquitto.conf')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
  }
  await listening(port, child, () => words);
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: child.pid!,
    folder,
    close: async () => {
      await endProcess(child);
      await rm(folder, { recursive: true });
    },
  };
}
