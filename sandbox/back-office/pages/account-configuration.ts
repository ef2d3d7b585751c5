import { html } from 'hono/html';
import type { Html } from '../layout';

const OPTIONS = [
  ['opt_relance', 'Relancer automatiquement les loyers impayés au-delà de 10 jours', true],
  ['opt_irl', 'Réviser les loyers à la date anniversaire du bail (indice IRL)', true],
  ['opt_quittance', 'Adresser les quittances par e-mail', false],
  ['opt_portails', 'Publier les annonces sur les portails partenaires chaque nuit', true],
] as const;

/** COMPTE > CONFIGURATION: options whose form changes nothing but the message below it. */
export function accountConfiguration(): Html {
  return html`<h1>Configuration</h1>
    <form name="configuration" action="#" onsubmit="return enregistrerConfiguration(this)">
      <table class="fiche" width="100%" cellpadding="4" cellspacing="1">
        ${OPTIONS.map(
          ([name, label, on]) =>
            html`<tr onmouseover="survol(this)" onmouseout="horsSurvol(this)">
              <td class="lib" width="30" align="center">
                <input type="checkbox" id="${name}" name="${name}" ${on ? 'checked' : ''} />
              </td>
              <td><label for="${name}">${label}</label></td>
            </tr>`,
        )}
      </table>
      <br />
      <table class="fiche" width="100%" cellpadding="4" cellspacing="1">
        <tr>
          <td class="lib" width="200"><label for="edition">Modèle d'édition</label></td>
          <td>
            <select name="edition" id="edition">
              <option>Papier à en-tête n° 1</option>
              <option>Papier à en-tête n° 2</option>
            </select>
          </td>
        </tr>
        <tr>
          <td class="lib"><label for="sauvegarde">Heure de la sauvegarde</label></td>
          <td><input type="text" name="sauvegarde" id="sauvegarde" value="02:30" size="6" /></td>
        </tr>
      </table>
      <div id="message-configuration" class="note">&nbsp;</div>
      <center><input type="submit" value="Valider" /></center>
    </form>`;
}
