import { z } from 'zod';

/** AR24 sends flags as `"0"`/`"1"`, numbers or booleans. */
const flag = z
  .union([z.boolean(), z.number(), z.string(), z.null()])
  .optional()
  .transform((value) => value === true || value === 1 || value === '1' || value === 'true');

const text = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => String(value ?? ''));

/** An account at AR24, of which only what we use is read; new fields may appear at any time. */
export const userSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  email: text,
  firstname: text,
  lastname: text,
  gender: text,
  statut: text,
  company: text,
  company_siret: text,
  company_tva: text,
  address1: text,
  address2: text,
  zipcode: text,
  city: text,
  country: text,
  confirmed: flag,
  cgu: flag,
  payment_active: flag,
  is_payment_possible: flag,
  /** Only there when verified. */
  is_identity_verified: flag,
});

export type User = z.infer<typeof userSchema>;

export const userListSchema = z.object({ users: z.array(userSchema) });

/** The two outer shapes of every answer; `status` comes in either case. */
export const envelopeSchema = z.object({
  status: z.string().transform((status) => status.toUpperCase()),
  slug: text,
  message: text,
  result: z.unknown().optional(),
});
