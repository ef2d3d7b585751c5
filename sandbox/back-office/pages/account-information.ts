import { html } from 'hono/html';
import type { Html } from '../layout';

const ROWS = [
  ['Raison sociale', 'AGENCE DU VIEUX-PORT'],
  ['Forme juridique', 'SARL au capital de 7 622,45 €'],
  ['SIRET', '501 234 560 00016'],
  ['Carte professionnelle', 'CPI 1310 2009 000 012 345 - Transaction, Gestion'],
  ['Garant', 'Garantie Immobilière Fictive - 120 000 €'],
  ['Adresse', '12 quai de la Fraternité'],
  ['Code postal / Ville', '13001 MARSEILLE'],
  ['Téléphone', '04 91 00 00 00'],
  ['E-mail', 'contact@agence-vieux-port.example'],
  ['Interlocuteur', 'Mme MARTIN Claire'],
] as const;

/** COMPTE > INFORMATIONS: who the agency is. */
export function accountInformation(): Html {
  return html`<h1>Informations du compte</h1>
    <table class="fiche" width="100%" cellpadding="4" cellspacing="1">
      ${ROWS.map(
        ([label, value]) =>
          html`<tr onmouseover="survol(this)" onmouseout="horsSurvol(this)">
            <td class="lib" width="200">${label}</td>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
    <p class="note">
      Pour modifier ces informations, adressez un extrait Kbis de moins de 3 mois au service
      clients.
    </p>
    <center>
      <input
        type="button"
        value="Imprimer la fiche"
        onclick="javascript:window.print(); return false;"
      />
    </center>`;
}
