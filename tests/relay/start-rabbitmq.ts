import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from './end-process';
import { freePort } from './free-port';
import { startNode, type RabbitmqNode } from './rabbitmq-node';

/** In memory, where there is such a place: RabbitMQ keeps its tables in files. */
const MEMORY = '/dev/shm';

export interface RabbitmqCluster {
  readonly nodes: readonly RabbitmqNode[];
  readonly close: () => Promise<void>;
}

/**
 * Starts a cluster with the configuration that is shipped, on this machine.
 * @throws where RabbitMQ is not installed
 */
export async function startRabbitmq(size: number): Promise<RabbitmqCluster> {
  const folder = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'lre-rabbitmq-'));
  await copyFile('deploy/relay/rabbitmq/definitions.json', join(folder, 'definitions.json'));
  const epmdPort = await freePort();
  const epmd = spawn('epmd', ['-port', String(epmdPort), '-address', '127.0.0.1'], {
    stdio: 'ignore',
  });
  await once(epmd, 'spawn');
  const names = Array.from({ length: size }, (_, at) => `lre-${at + 1}@localhost`);
  const nodes: RabbitmqNode[] = [];
  const close = async () => {
    // One after the other: the last to stop is the first that a cluster wants back.
    for (const node of nodes) await node.stop();
    await endProcess(epmd);
    await rm(folder, { recursive: true });
  };
  try {
    // The first forms the cluster that the others join.
    for (const name of names) nodes.push(await startNode({ folder, epmdPort, names }, name));
  } catch (error) {
    await close();
    throw error;
  }
  return { nodes, close };
}
