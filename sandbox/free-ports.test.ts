import { expect, it } from 'vitest';
import { orFreeOnes } from './free-ports';
import { listen } from './listen';

const portOf = (url: string) => Number(new URL(url).port);
const somebody = () => listen(() => new Response(), 0);

it('keeps the ports that are free, and leaves the choice where one is taken', async () => {
  const [taken, ended] = [await somebody(), await somebody()];
  await ended.close();
  try {
    const ports = { ar24Port: portOf(ended.url), backOfficePort: portOf(taken.url) };
    const open = { ar24Port: ports.ar24Port, backOfficePort: 0, relayPort: 0, companionPort: 0 };
    expect(await orFreeOnes(ports)).toEqual(open);
  } finally {
    await taken.close();
  }
});
