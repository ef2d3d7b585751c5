import { describe, expect, it } from 'vitest';
import { useSimulator } from '../../tests/support/use-simulator';
import { findAddresses } from './find-addresses';

const simulator = await useSimulator();
const service = simulator.ar24.replace('/api', '/geocodage/search');

describe('addresses', () => {
  it('are those that begin like what was typed, in fields', async () => {
    expect(await findAddresses(service, '12b quai frat', { fetch })).toEqual([
      { address1: '12b Quai de la Fraternité', zipcode: '13001', city: 'Marseille' },
    ]);
  });

  it('are no towns', async () => {
    const found = await findAddresses(service, 'quai', { fetch });
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ city }) => city)).not.toContain('Quaix-en-Chartreuse');
  });

  it('are none where the base knows none', async () => {
    expect(await findAddresses(service, 'nowhere at all', { fetch })).toEqual([]);
  });
});
