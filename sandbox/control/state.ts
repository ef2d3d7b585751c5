import type { Account } from '../ar24/account';
import { toParisDate } from '../ar24/paris-date';
import { mailView } from '../ar24/routes/mail-view';
import type { World } from '../ar24/world';

/** Everything that tests may want to know. The keys are here: nobody else may call it. */
export function stateView(world: World) {
  return {
    now: new Date(world.now()).toISOString(),
    paris_date: toParisDate(world.now()),
    clock_offset_ms: world.clockOffsetMs,
    keep_alive: world.keepAlive,
    agency: { payment: world.agencyPays },
    users: world.accounts.all().map(accountView),
    letters: world.letters,
    mails: world.mails.map((mail) => ({ ...mailView(mail, world), content: mail.content })),
    attachments: world.attachments.map(({ id, id_user, name, bytes }) => ({
      id,
      id_user,
      name,
      size: bytes.length,
    })),
    faults: world.faults.all(),
    calls: world.calls,
    lookups: world.lookups,
  };
}

/** `otp_key` is the proven one; `pending_otp_keys` are printed and not proven yet. */
export function accountView({ keys, createdAt, ...account }: Account) {
  return {
    ...account,
    created_at: new Date(createdAt).toISOString(),
    otp_key: keys.proven ?? null,
    pending_otp_keys: keys.pending,
  };
}
