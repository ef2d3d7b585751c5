import { parseArgs } from 'node:util';
import { DEFAULT_PORTS } from './default-ports';
import { startSandbox } from './start';

const USAGE = `Usage: npm run sandbox -- [--ar24-port PORT] [--back-office-port PORT] [--relay-port PORT]
         [--companion-port PORT]   (0: a free one)`;

function readPorts() {
  const { values } = parseArgs({
    options: {
      'ar24-port': { type: 'string', default: String(DEFAULT_PORTS.ar24Port) },
      'back-office-port': { type: 'string', default: String(DEFAULT_PORTS.backOfficePort) },
      'relay-port': { type: 'string', default: String(DEFAULT_PORTS.relayPort) },
      'companion-port': { type: 'string', default: String(DEFAULT_PORTS.companionPort) },
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
  throw new Error(`${text} is not a port: give a number from 0 to 65535.`);
}

async function main(): Promise<void> {
  const { close, ar24, backOffice, relay, companion } = await startSandbox(readPorts());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close();
    });
  }
  console.log(JSON.stringify({ ready: true, ar24, backOffice, relay, companion }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
});
