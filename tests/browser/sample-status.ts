import type { Status } from '../../lib/messaging/views';

/** A workstation that is set up, with what a test wants otherwise. */
export function sampleStatus(change: Partial<Status> = {}): Status {
  return {
    credentials: 'set',
    hasSite: true,
    environment: 'production',
    clockDrift: null,
    clockDriftTold: false,
    backupAllowed: true,
    ...change,
  };
}
