import type { Ar24Answer } from '../call-ar24';
import type { Html } from '../layout';
import type { SentMail } from '../registered-mail';
import { frenchDate } from './french-date';
import { simpleList } from './simple-list';

const STATUSES: Readonly<Record<string, string>> = {
  waiting: 'En attente',
  sent: 'Envoyée',
  AR: 'Accusé de réception',
  refused: 'Refusée',
  negligence: 'Négligence',
  bounced: 'Adresse en erreur',
  error: 'Erreur',
  to_valid: 'À valider',
};

/** LRE > SUIVI: the letters sent since the application started. */
export function registeredMailLog(mails: readonly Ar24Answer<SentMail>[]): Html {
  return simpleList(
    'Suivi des lettres recommandées',
    ['N°', 'Date', 'Expéditeur', 'Destinataire', 'État'],
    mails.length === 0
      ? [['-', '-', 'Aucune lettre envoyée', '-', '-']]
      : mails.map((mail) =>
          mail.ok ? row(mail.result) : ['-', '-', '-', '-', `Inconnu (${mail.slug})`],
        ),
  );
}

function row({ id, date, from_name, to_name, to_email, status }: SentMail): string[] {
  return [id, frenchDate(date), from_name, `${to_name} - ${to_email}`, STATUSES[status] ?? status];
}
