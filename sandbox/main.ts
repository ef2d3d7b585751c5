import { parseArgs } from 'node:util';
import { DEFAULT_PORTS } from './default-ports';
import { startOnPorts, type Ports } from './start-on-ports';

const USAGE = `Usage: npm run sandbox -- [--ar24-port PORT] [--back-office-port PORT] [--relay-port PORT]
         [--companion-port PORT]   (0: a free one)`;

function readPorts(): Ports {
  const option = (name: keyof Ports) => ({
    type: 'string' as const,
    default: String(DEFAULT_PORTS[name]),
  });
  const { values } = parseArgs({
    options: {
      'ar24-port': option('ar24Port'),
      'back-office-port': option('backOfficePort'),
      'relay-port': option('relayPort'),
      'companion-port': option('companionPort'),
    },
  });
  return {
    ar24Port: port(values['ar24-port']),
    backOfficePort: port(values['back-office-port']),
    relayPort: port(values['relay-port']),
    companionPort: port(values['companion-port']),
  };
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new Error(`${text} is not a port: give a number from 0 to 65535.\n${USAGE}`);
}

async function main(): Promise<void> {
  const { close, ar24, backOffice, relay, companion } = await startOnPorts(readPorts());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close();
    });
  }
  console.log(JSON.stringify({ ready: true, ar24, backOffice, relay, companion }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
