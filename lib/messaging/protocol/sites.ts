import { z } from 'zod';
import { does } from '../method';
import type { SettingsView } from '../views';
import { text } from './parameters';

export const sites = {
  /** Adds a back office whose permission the person has just given. */
  addSite: does<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
  /** Withdraws one. */
  removeSite: does<SettingsView>()(z.strictObject({ pattern: text }), 'panel'),
} as const;
