import { z } from 'zod';
import type { FoundCompany } from '../domain/lookups';
import { askService, type Asking } from './ask-service';
import { plainLine } from './plain-line';

const place = z.object({
  siret: z.string(),
  /** One line: street, postal code and town. */
  adresse: plainLine,
  code_postal: plainLine,
  libelle_commune: plainLine,
  /** `A`: open, `F`: closed. */
  etat_administratif: z.string().nullish(),
});

const shape = z.object({
  results: z
    .array(
      z.object({
        nom_complet: plainLine,
        nom_raison_sociale: plainLine,
        siege: place.nullish().catch(null),
        matching_etablissements: z.array(place).catch([]),
      }),
    )
    .max(25),
});

/** The street of a line that ends in postal code and town; empty where it does not. */
function streetOf(line: string, zipcode: string): string {
  const end = zipcode ? line.lastIndexOf(` ${zipcode} `) : -1;
  return end > 0 ? line.slice(0, end).trim() : '';
}

/**
 * What the State's register says of an establishment; null where it does not know it. Names of people are not asked
 * for.
 * @param siret its 14 digits
 * @throws {LookupError}
 */
export async function findCompany(
  service: string,
  siret: string,
  asking: Asking,
): Promise<FoundCompany | null> {
  const question = {
    q: siret,
    per_page: '1',
    minimal: 'true',
    include: 'siege,matching_etablissements',
  };
  const [found] = (await askService(service, question, shape, asking)).results;
  const places = found ? [...found.matching_etablissements, found.siege] : [];
  const own = places.find((one) => one?.siret === siret);
  if (!found || !own) return null;
  const address1 = streetOf(own.adresse, own.code_postal);
  return {
    company: found.nom_raison_sociale || found.nom_complet,
    siret,
    // Part of an address would be completed with another's.
    ...(address1
      ? { address1, zipcode: own.code_postal, city: own.libelle_commune }
      : { address1: '', zipcode: '', city: '' }),
    isClosed: own.etat_administratif === 'F',
  };
}
