import { html } from 'hono/html';
import type { Ar24Answer } from '../call-ar24';
import type { Html } from '../layout';
import type { SentMail } from '../registered-mail';
import { frenchDate } from './french-date';

/** What AR24 answered to a sending. */
export function registeredMailResult(answer: Ar24Answer<SentMail>): Html {
  return html`<h1>Résultat de l'envoi</h1>
    ${answer.ok ? accepted(answer.result) : refused(answer.slug, answer.message)}
    <p>
      <a href="/lre/envoi">Nouvel envoi</a> |
      <a href="/lre/suivi">Suivi des lettres recommandées</a>
    </p>`;
}

function accepted({ id, from_name, to_name, to_email, date }: SentMail): Html {
  return html`<div id="resultat" class="succes">
    La lettre recommandée a été acceptée par AR24 sous le numéro
    <b id="numero">${id}</b>.<br />
    Expéditeur : ${from_name}<br />
    Destinataire : ${to_name} - ${to_email}<br />
    Date : ${frenchDate(date)}
  </div>`;
}

function refused(slug: string, message: string): Html {
  return html`<div id="resultat" class="erreur">
    AR24 a refusé l'envoi : ${message}<br />
    Code de l'erreur : <tt id="slug">${slug}</tt>
  </div>`;
}
