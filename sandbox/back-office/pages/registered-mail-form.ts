import { html } from 'hono/html';
import type { Ar24Answer } from '../call-ar24';
import type { Html } from '../layout';
import type { Sender } from '../registered-mail';

/** LRE > ENVOI: the form that really sends. */
export function registeredMailForm(senders: Ar24Answer<Sender[]>): Html {
  return html`<h1>Envoi d'une lettre recommandée électronique</h1>
    ${senders.ok ? '' : html`<div class="erreur">AR24 : ${senders.message} (${senders.slug})</div>`}
    <div id="erreurs" class="erreur" style="display:none"></div>
    <form name="envoi" method="post" action="/lre/envoi" onsubmit="return verifierEnvoi(this)">
      ${senderTable(senders.ok ? senders.result : [])}<br />
      ${recipientTable()}<br />
      ${letterTable()}<br />
      <center>
        <input type="submit" name="envoyer" id="envoyer" value="Envoyer la LRE" />
        <input type="reset" value="Effacer" onclick="choisirExpediteur(null)" />
      </center>
    </form>`;
}

function senderTable(senders: readonly Sender[]): Html {
  return html`<table class="fiche" width="100%" cellpadding="4" cellspacing="1">
    <tr>
      <th colspan="2" align="left">Expéditeur</th>
    </tr>
    <tr>
      <td class="lib" width="200"><label for="id_expediteur">Expéditeur</label></td>
      <td>
        <select name="id_expediteur" id="id_expediteur" onchange="choisirExpediteur(this)">
          <option value="">-- Choisir un expéditeur --</option>
          ${senders.map(({ id, lastname, firstname, email }) => {
            const name = `${lastname.toLocaleUpperCase('fr')} ${firstname}`;
            return html`<option value="${id}">${name} - ${email}</option>`;
          })}
        </select>
      </td>
    </tr>
    <tr>
      <td class="lib"><label for="code_otp">Code OTP</label></td>
      <td>
        <input
          type="text"
          name="code_otp"
          id="code_otp"
          maxlength="6"
          size="8"
          autocomplete="off"
          onkeyup="chiffresSeulement(this)"
        />
        <small>6 chiffres</small>
      </td>
    </tr>
  </table>`;
}

function recipientTable(): Html {
  return html`<table class="fiche" width="100%" cellpadding="4" cellspacing="1">
    <tr>
      <th colspan="2" align="left">Destinataire</th>
    </tr>
    <tr>
      <td class="lib" width="200"><label for="dest_statut">Statut</label></td>
      <td>
        <select name="dest_statut" id="dest_statut" onchange="choisirStatut(this)">
          <option value="particulier">Particulier</option>
          <option value="professionnel">Professionnel</option>
        </select>
      </td>
    </tr>
    ${textRow('dest_societe', 'Société', 40)} ${textRow('dest_nom', 'Nom', 30)}
    ${textRow('dest_prenom', 'Prénom', 30)} ${textRow('dest_email', 'E-mail', 40)}
  </table>`;
}

function letterTable(): Html {
  return html`<table class="fiche" width="100%" cellpadding="4" cellspacing="1">
    <tr>
      <th colspan="2" align="left">Lettre</th>
    </tr>
    ${textRow('ref_dossier', 'Référence du dossier', 20)}
    <tr>
      <td class="lib" valign="top"><label for="contenu">Contenu</label></td>
      <td><textarea name="contenu" id="contenu" rows="8" cols="70"></textarea></td>
    </tr>
  </table>`;
}

function textRow(name: string, label: string, size: number): Html {
  return html`<tr>
    <td class="lib" width="200"><label for="${name}">${label}</label></td>
    <td><input type="text" name="${name}" id="${name}" size="${size}" /></td>
  </tr>`;
}
