import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve, join } from 'node:path';
import { RABBITMQ_PROGRAM } from '../../scripts/setup/rabbitmq.mjs';
import { endProcess } from './end-process';
import { freePort } from './free-port';
import { listening } from './listening';

const SHIPPED = 'deploy/relay/rabbitmq';

export interface RabbitmqNode {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** As a machine does that fails: no farewell to anybody. */
  readonly lose: () => Promise<void>;
}

/** What the nodes of one cluster have in common. */
export interface Cluster {
  readonly folder: string;
  /** Of the Erlang port mapper, ours alone. */
  readonly epmdPort: number;
  /** `lre-1@localhost`, … */
  readonly names: readonly string[];
}

/** The shipped configuration, with this machine's ports, paths and names in it. */
function configuration({ folder, names }: Cluster, port: number): string {
  const own =
    /^(web_mqtt\.tcp\.listener|load_definitions|cluster_formation\.classic_config\.).*\n/gm;
  const lines = readFileSync(join(SHIPPED, 'rabbitmq.conf'), 'utf8').replace(own, '');
  const nodes = names.map(
    (name, at) => `cluster_formation.classic_config.nodes.${at + 1} = ${name}`,
  );
  const definitions = `load_definitions = ${join(folder, 'definitions.json')}`;
  return [lines, `web_mqtt.tcp.listener = 127.0.0.1:${port}`, definitions, ...nodes, ''].join('\n');
}

async function environment(cluster: Cluster, name: string, port: number) {
  const place = join(cluster.folder, name);
  await mkdir(place);
  await writeFile(join(place, 'rabbitmq.conf'), configuration(cluster, port));
  return {
    ...process.env,
    HOME: place,
    ERL_EPMD_PORT: String(cluster.epmdPort),
    RABBITMQ_NODENAME: name,
    RABBITMQ_DIST_PORT: String(await freePort()),
    RABBITMQ_CONFIG_FILE: join(place, 'rabbitmq.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: resolve(SHIPPED, 'enabled_plugins'),
    RABBITMQ_MNESIA_BASE: join(place, 'data'),
    RABBITMQ_LOG_BASE: join(place, 'log'),
    RABBITMQ_LOGS: '-',
    RABBITMQ_PID_FILE: join(place, 'pid'),
    RABBITMQ_FEATURE_FLAGS_FILE: join(place, 'flags'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-setcookie handoff-test',
  };
}

/** RabbitMQ's script stays and waits for the program that it starts (Linux). */
function serverOf(script: number): number {
  const started = readFileSync(`/proc/${script}/task/${script}/children`, 'utf8').trim();
  return Number(started.split(' ')[0]);
}

async function lose(script: ChildProcess): Promise<void> {
  process.kill(serverOf(script.pid!), 'SIGKILL');
  await endProcess(script);
}

/** @throws where RabbitMQ is not installed, or does not start */
export async function startNode(cluster: Cluster, name: string): Promise<RabbitmqNode> {
  if (!existsSync(RABBITMQ_PROGRAM)) {
    throw new Error('RabbitMQ is not installed: apt-get install rabbitmq-server');
  }
  const port = await freePort();
  const child: ChildProcess = spawn(RABBITMQ_PROGRAM, [], {
    cwd: cluster.folder,
    env: await environment(cluster, name, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-8000)));
  }
  await listening(port, child, () => words);
  return {
    url: `ws://handoff:handoff@127.0.0.1:${port}/ws`,
    pid: serverOf(child.pid!),
    stop: () => endProcess(child),
    lose: () => lose(child),
  };
}
