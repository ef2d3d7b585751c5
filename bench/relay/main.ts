import { parseArgs } from 'node:util';
import { startMosquitto } from '../../tests/relay/mosquitto';
import { startRabbitmq } from '../../tests/relay/start-rabbitmq';
import { rules } from '../../tests/relay/rules';
import { measure, type Figures } from './measure';
import { pairingSize, type PairingSize } from './pairing-size';
import { table, writeReport } from './report';

/** Two that carry, and one more so that two of three remain when one stops: see deploy/relay. */
const NODES = 3;

const { values } = parseArgs({
  options: {
    pairings: { type: 'string', default: '2000' },
    relay: { type: 'string', default: 'all' },
  },
});
const pairings = Number(values.pairings);
if (!Number.isInteger(pairings) || pairings < 2) {
  throw new Error(`--pairings ${values.pairings} is not a number of pairings: give 2 or more.`);
}

const size = await pairingSize();
console.log(`A pairing: ${size.messages} messages of ${size.bytes} bytes.`);
const figures = [];
if (values.relay !== 'rabbitmq') figures.push(...(await onMosquitto(size)));
if (values.relay !== 'mosquitto') figures.push(...(await onRabbitmq(size)));
console.log(`\n${table(figures, size)}\n`);
if (values.relay === 'all') writeReport(figures, size);

async function onMosquitto(of: PairingSize): Promise<Figures[]> {
  const relay = await startMosquitto({}, 20_000);
  try {
    const broker = { urls: [relay.url], pids: () => [relay.pid] };
    return await measure(broker, [{ name: 'Mosquitto' }], pairings, of);
  } finally {
    await relay.close();
  }
}

async function onRabbitmq(of: PairingSize): Promise<Figures[]> {
  const cluster = await startRabbitmq(NODES);
  try {
    const [first, second] = cluster.nodes;
    if (!first || !second) throw new Error('The cluster has too few nodes.');
    await keepRules(first.url);
    let running = [first, second];
    const disturb = async () => {
      running = [second];
      await first.lose();
    };
    const rounds = [
      { name: 'RabbitMQ, two nodes' },
      { name: 'RabbitMQ, one of them lost midway', disturb },
    ];
    const urls = [first.url, second.url];
    const broker = { urls, pids: () => running.map(({ pid }) => pid) };
    return await measure(broker, rounds, pairings, of);
  } finally {
    await cluster.close();
  }
}

/** The same that the tests hold Mosquitto to. */
async function keepRules(url: string): Promise<void> {
  for (const { says, hold } of rules) {
    await hold({ url, bindsUsers: false });
    console.log(`RabbitMQ ${says}`);
  }
}
