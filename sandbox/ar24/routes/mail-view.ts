import { toParisDate } from '../paris-date';
import type { Mail } from '../records';
import type { World } from '../world';

/** A mail waits one minute of the simulator's clock, then it's sent. */
const WAITING_MS = 60_000;

/** The mail object of `POST /mail`, `GET /mail` and `GET /user/mail`. */
export function mailView(mail: Mail, world: World): Record<string, unknown> {
  const waiting = world.now() - mail.sentAt < WAITING_MS;
  return {
    type: 'lre',
    id: String(mail.id),
    status: waiting ? 'waiting' : 'sent',
    id_sender: mail.id_sender,
    from_name: mail.from_name,
    from_email: mail.from_email,
    to_name: `${mail.to_firstname} ${mail.to_lastname}`.trim(),
    to_firstname: mail.to_firstname,
    to_lastname: mail.to_lastname,
    to_company: mail.to_company || null,
    to_email: mail.to_email,
    dest_statut: mail.dest_statut,
    eidas: mail.eidas ? '1' : '0',
    attachments: mail.attachments,
    ref_dossier: mail.ref_dossier || null,
    ref_client: mail.ref_client || null,
    ref_facturation: mail.ref_facturation || null,
    date: toParisDate(mail.sentAt),
    ts_ev_date: waiting ? null : toParisDate(mail.sentAt + WAITING_MS),
  };
}
