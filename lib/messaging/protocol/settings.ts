import { z } from 'zod';
import { asks, does } from '../method';
import { environments, type SettingsView, type Status } from '../views';
import { none, text } from './parameters';

export const settings = {
  /** Whether the agency's access to AR24 is set up. */
  getStatus: asks<Status>()(none, 'page', 'panel'),
  getSettings: asks<SettingsView>()(none, 'panel'),
  /** Empty or absent secrets keep those that are there. */
  saveAccess: does<SettingsView>()(
    z.strictObject({
      environment: z.enum(environments),
      baseUrl: text,
      token: z.string().max(4000),
      privateKey: z.string().max(10_000),
    }),
    'panel',
  ),
  testConnection: does<undefined>()(none, 'panel'),
  saveLockMinutes: does<SettingsView>()(
    z.strictObject({ minutes: z.number().int().min(1).max(480) }),
    'panel',
  ),
  /** The addresses of the relay and of the phone's page; empty: none. */
  saveHandoffAddresses: does<SettingsView>()(
    z.strictObject({ relay: text, companion: text }),
    'panel',
  ),
  /** The person has read that this computer's clock is wrong. */
  noteClockTold: does<undefined>()(none, 'panel'),
} as const;
