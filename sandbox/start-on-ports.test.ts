import { expect, it } from 'vitest';
import { listen } from './listen';
import { startOnPorts, type Ports } from './start-on-ports';

const ANY: Ports = { ar24Port: 0, backOfficePort: 0, relayPort: 0, companionPort: 0 };

it.each<[keyof Ports, option: string]>([
  ['ar24Port', '--ar24-port'],
  ['backOfficePort', '--back-office-port'],
  ['relayPort', '--relay-port'],
  ['companionPort', '--companion-port'],
])('says where %s is taken which option chooses another one', async (name, option) => {
  const other = await listen(() => new Response('another program'), 0);
  const port = Number(new URL(other.url).port);
  await expect(startOnPorts({ ...ANY, [name]: port })).rejects.toThrow(
    `Port ${port} is taken by another program: end that one, or choose another port with ${option} PORT (0: a free one).`,
  );
  await other.close();
});
