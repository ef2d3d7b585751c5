import { browser } from 'wxt/browser';
import type { Schedule } from '../background';

export const LOCK_ALARM = 'lock';
export const LOOK_ALARM = 'look';
export const HANDOFF_ALARM = 'handoff';
export const TRANSFER_ALARM = 'transfer';

const alarmAt = (name: string) => async (instant: number | null) => {
  if (instant === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: instant });
};

/** The browser's alarms, under names that begin so. */
export function alarms(prefix = ''): Schedule {
  return {
    lockAt: alarmAt(prefix + LOCK_ALARM),
    lookAtHandoffAt: alarmAt(prefix + HANDOFF_ALARM),
    lookAtTransferAt: alarmAt(prefix + TRANSFER_ALARM),
    async lookIn(milliseconds) {
      await browser.alarms.create(prefix + LOOK_ALARM, { when: Date.now() + milliseconds });
    },
  };
}
