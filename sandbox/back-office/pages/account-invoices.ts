import { html } from 'hono/html';
import type { Html } from '../layout';

const INVOICES = [
  ['FA-2009-0612', '30/06/2009', 'Abonnement IMMOGEST PRO - 2 postes', '118,40', 'Réglée'],
  ['FA-2009-0531', '31/05/2009', 'Abonnement IMMOGEST PRO - 2 postes', '118,40', 'Réglée'],
  ['FA-2009-0514', '14/05/2009', 'Lettres recommandées - lot de 25', '86,00', 'Réglée'],
  ['FA-2009-0430', '30/04/2009', 'Abonnement IMMOGEST PRO - 2 postes', '118,40', 'Réglée'],
  ['FA-2009-0331', '31/03/2009', 'Abonnement IMMOGEST PRO - 2 postes', '112,00', 'Réglée'],
] as const;

/** COMPTE > FACTURES. */
export function accountInvoices(): Html {
  return html`<h1>Factures</h1>
    <table class="liste" width="100%" cellpadding="3" cellspacing="0" border="1">
      <tr>
        <th>N°</th>
        <th>Date</th>
        <th>Libellé</th>
        <th>Montant HT (&euro;)</th>
        <th>État</th>
        <th>&nbsp;</th>
      </tr>
      ${INVOICES.map(
        ([number, date, label, amount, state]) =>
          html`<tr onmouseover="survol(this)" onmouseout="horsSurvol(this)">
            <td>${number}</td>
            <td>${date}</td>
            <td>${label}</td>
            <td align="right">${amount}</td>
            <td>${state}</td>
            <td align="center"><a href="#" onclick="return apercuFacture('${number}')">PDF</a></td>
          </tr>`,
      )}
    </table>
    <p class="note">
      Les montants sont en euros hors taxes. Règlement par prélèvement le 5 du mois.
    </p>`;
}
