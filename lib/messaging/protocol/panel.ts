import { z } from 'zod';
import { asks, does, steps } from '../method';
import type { Route } from '../views';
import { bySender, id, none, route } from './parameters';

const windowId = z.number();

export const panel = {
  /** Opens the side panel (or a tab, where there is none) at a sender, a new one, or the list. */
  openPanel: does<undefined>()(
    z.union([route, z.strictObject({ view: z.literal('new') })]),
    'page-in-gesture',
  ),
  /** Where this window's panel is to stand: what the page asked for since, else where it was left. */
  getRoute: asks<Route>()(z.strictObject({ windowId }), 'panel'),
  /** What the page asked for since the last call, or null. */
  takeRequestedRoute: steps<Route | null>()(z.strictObject({ windowId }), 'panel'),
  saveRoute: steps<undefined>()(route, 'panel'),
  /** Opens the page that may use the webcam, in a tab. */
  openCamera: steps<undefined>()(bySender, 'panel'),
  /** Opens the page on which a passkey is touched, in a tab: side panels fail with some authenticators. */
  openPasskey: steps<undefined>()(z.strictObject({ id, deed: z.enum(['add', 'unlock']) }), 'panel'),
  /** Opens the page on which a backup is made to be printed, or kept under a passkey, in a tab. */
  openBackup: steps<undefined>()(bySender, 'panel'),
  /** Opens the page on which a passkey opens a backup, in a tab: it asks the panel for the backup. */
  openRestore: steps<undefined>()(none, 'panel'),
  /** Opens the first steps, in a tab. */
  openWelcome: steps<undefined>()(none, 'panel'),
  openOptions: steps<undefined>()(none, 'panel'),
} as const;
