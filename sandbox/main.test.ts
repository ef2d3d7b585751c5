import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

const ANY_PORTS = ['ar24', 'back-office', 'relay', 'companion'].flatMap((name) => [
  `--${name}-port`,
  '0',
]);

function start(...args: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

it('prints one line when ready and ends cleanly when asked to', async () => {
  const child = start(...ANY_PORTS);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const ready = JSON.parse(line) as Record<string, string>;
  expect(ready).toEqual({
    ready: true,
    ar24: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api$/) as string,
    backOffice: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
    relay: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+$/) as string,
    companion: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) as string,
  });
  expect((await fetch(`${ready.backOffice}/biens`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('says what is wrong with a port', async () => {
  const child = start('--ar24-port', 'no');
  const [line] = (await once(createInterface(child.stderr), 'line')) as [string];
  expect(line).toBe('no is not a port: give a number from 0 to 65535.');
  expect(await once(child, 'exit')).toEqual([1, null]);
});
