import { z } from 'zod';

/** Fields of the form that a back office's page may show of the agency. */
export const agencyFields = [
  'company',
  'siret',
  'vat',
  'gender',
  'firstname',
  'lastname',
  'address1',
  'address2',
  'zipcode',
  'city',
] as const;

/** What a page says of the agency: nothing but text, and no more of it than a form takes. */
export type AgencyReading = Partial<Record<(typeof agencyFields)[number] | 'email', string>>;

const text = z
  .string()
  .max(200)
  .transform((value) => value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1));

const shape = z.object({
  company: text.optional().catch(undefined),
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional()
    .catch(undefined),
  vat: text.optional().catch(undefined),
  gender: z.enum(['F', 'M']).optional().catch(undefined),
  firstname: text.optional().catch(undefined),
  lastname: text.optional().catch(undefined),
  address1: text.optional().catch(undefined),
  address2: text.optional().catch(undefined),
  zipcode: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .catch(undefined),
  city: text.optional().catch(undefined),
  email: z.email().max(200).optional().catch(undefined),
});

function judged(found: unknown): AgencyReading {
  const fields = Object.entries(shape.safeParse(found).data ?? {});
  return Object.fromEntries(fields.filter(([, value]) => Boolean(value)));
}

/**
 * What the frames of a tab have found, as one: the page's word is nobody's, so each value is judged by itself,
 * and the frame that knows most is believed first. Null: nothing.
 */
export function agencyOf(found: readonly unknown[]): AgencyReading | null {
  const size = (reading: AgencyReading) => Object.keys(reading).length;
  const readings = found.map(judged).sort((one, other) => size(one) - size(other));
  const all = Object.assign({}, ...readings) as AgencyReading;
  return size(all) > 0 ? all : null;
}
