import { z } from 'zod';
import { GENDERS, newKeys, STATUSES } from '../ar24/account';
import type { Account } from '../ar24/account';
import { alpha2Codes } from '../ar24/countries';
import { newOtpKey } from '../ar24/one-time-code';
import type { World } from '../ar24/world';
import { printLetter } from '../letter/print-letter';
import { ControlError } from './control-error';
import { generatedHolder } from './generated-holder';

const userSeed = z.strictObject({
  email: z.email(),
  firstname: z.string().default('Claire'),
  lastname: z.string().default('Martin'),
  gender: z.enum(GENDERS).default('F'),
  statut: z.enum(STATUSES).default('particulier'),
  company: z.string().default(''),
  company_siret: z.string().default(''),
  company_tva: z.string().default(''),
  address1: z.string().default('12 quai de la Fraternité'),
  address2: z.string().default(''),
  zipcode: z.string().default('13001'),
  city: z.string().default('Marseille'),
  country: z
    .string()
    .refine((code) => alpha2Codes.has(code), 'must be an ISO 3166-1 alpha-2 code')
    .default('FR'),
  is_legal_entity: z.boolean().default(false),
  notif_billing: z.boolean().default(false),
  billing_email: z.string().default(''),
  custom_ref: z.string().default(''),
  notifications: z.record(z.string(), z.boolean()).default({}),
  access: z.enum(['ours', 'pending', 'foreign']).default('ours'),
  confirmed: z.boolean().default(true),
  cgu: z.boolean().default(true),
  payment: z.boolean().default(true),
  verified: z.boolean().default(false),
  /** Verified: the proven key. Otherwise: the key of a letter already printed. */
  otp_key: z
    .string()
    .regex(/^[A-Z2-7]{16,}$/, 'must be upper-case base32, 16 characters or more')
    .optional(),
});

/** Body of `POST /sandbox/seed`. */
export const seedSchema = z.strictObject({
  users: z.array(userSeed).default([]),
  /** How many generated accounts to add, each with the traits of `each`. */
  count: z.int().min(0).max(100_000).default(0),
  each: userSeed.omit({ email: true }).partial().default({}),
  agency: z.strictObject({ payment: z.boolean() }).optional(),
});

/** Adds the accounts in order; returns them. */
export function seed(world: World, { users, count, each, agency }: z.infer<typeof seedSchema>) {
  if (agency) world.agencyPays = agency.payment;
  const first = world.accounts.all().length + 1;
  const generated = Array.from({ length: count }, (_, index) =>
    userSeed.parse({ ...generatedHolder(first + index), ...each }),
  );
  const all = [...users, ...generated];
  const known = new Set<string>();
  for (const { email } of all) {
    if (known.has(email.toLowerCase()) || world.accounts.withEmail(email)) {
      throw new ControlError(`There is an account with ${email} already: seed another e-mail.`);
    }
    known.add(email.toLowerCase());
  }
  return all.map((user) => add(world, user));
}

function add(world: World, { otp_key, ...fields }: z.infer<typeof userSeed>): Account {
  const keys = newKeys(fields.verified ? (otp_key ?? newOtpKey()) : undefined);
  const account = world.accounts.add({ ...fields, createdAt: world.now(), keys });
  if (!fields.verified && otp_key !== undefined) printLetter(world, account, otp_key);
  return account;
}
