import { z } from 'zod';
import type { AddressAnswer, CompanyAnswer, LookupView } from '../../domain/lookups';
import { asks, does, steps } from '../method';
import type { SettingsView } from '../views';
import { id, none, text } from './parameters';

export const lookups = {
  /** How each look-up stands, for the form that may use it. */
  listLookups: asks<readonly LookupView[]>()(none, 'panel'),
  /** Switches one on or off; on, the person has just permitted its host. */
  saveLookup: does<SettingsView>()(
    z.strictObject({ name: z.enum(['company', 'address']), wanted: z.boolean() }),
    'panel',
  ),
  /** Asks the State's register for an establishment. Nothing leaves while it is not switched on. */
  findCompany: steps<CompanyAnswer>()(
    z.strictObject({ siret: z.string().regex(/^\d{14}$/) }),
    'panel',
  ),
  /** Asks the national base for addresses; a later question of the same sender's form ends the earlier one. */
  findAddresses: steps<AddressAnswer>()(z.strictObject({ id, typed: text }), 'panel'),
} as const;
