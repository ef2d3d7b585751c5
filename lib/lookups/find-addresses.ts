import { z } from 'zod';
import type { FoundAddress } from '../domain/lookups';
import { askService, type Asking } from './ask-service';
import { plainLine } from './plain-line';

const MOST = 5;

const shape = z.object({
  features: z
    .array(
      z.object({
        properties: z.object({
          /** `housenumber`, `street`, `locality`, or `municipality`, which is no address. */
          type: z.string().catch(''),
          name: plainLine,
          postcode: plainLine,
          city: plainLine,
        }),
      }),
    )
    .max(50),
});

/**
 * Addresses of the national base that begin like what was typed, the likeliest first.
 * @throws {LookupError}
 */
export async function findAddresses(
  service: string,
  typed: string,
  asking: Asking,
): Promise<readonly FoundAddress[]> {
  const question = { q: typed, index: 'address', autocomplete: '1', limit: `${MOST}` };
  const { features } = await askService(service, question, shape, asking);
  return features
    .map(({ properties }) => properties)
    .filter(({ type, name, postcode, city }) => type !== 'municipality' && name && postcode && city)
    .slice(0, MOST)
    .map(({ name, postcode, city }) => ({ address1: name, zipcode: postcode, city }));
}
