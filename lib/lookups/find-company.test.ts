import { describe, expect, it } from 'vitest';
import { useSimulator } from '../../tests/support/use-simulator';
import { findCompany } from './find-company';

const simulator = await useSimulator();
const service = simulator.ar24.replace('/api', '/recherche-entreprises/search');
const find = (siret: string) => findCompany(service, siret, { fetch });

describe('a company, by its SIRET', () => {
  it('has its name without its acronym, and its address in fields', async () => {
    expect(await find('50123456000016')).toEqual({
      company: 'AGENCE DU VIEUX-PORT',
      siret: '50123456000016',
      address1: '12 QUAI DE LA FRATERNITE',
      zipcode: '13001',
      city: 'MARSEILLE',
      isClosed: false,
    });
  });

  it('is the establishment of that number, not its head office', async () => {
    expect(await find('50123456000024')).toMatchObject({
      address1: 'BATIMENT B 3 RUE DE LA REPUBLIQUE',
      isClosed: true,
    });
  });

  it('has nothing of an address that is withheld', async () => {
    expect(await find('73282932000074')).toMatchObject({
      company: 'JEANNE MARTIN',
      address1: '',
      zipcode: '',
      city: '',
    });
  });

  it('is unknown where the register does not know it', async () => {
    expect(await find('00000000000000')).toBeNull();
  });

  it('is not another one that the register names first', async () => {
    const body = { results: [{ nom_complet: 'X', siege: { siret: '1' } }] };
    const other = () => Promise.resolve(Response.json(body));
    expect(await findCompany(service, '50123456000016', { fetch: other })).toBeNull();
  });
});
