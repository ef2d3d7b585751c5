import { code, list, sending } from './letter-page';
import type { ZooPage } from './zoo-page';

const six = Array.from({ length: 6 }, (_, at) => `#b${at}`);
const boxes = (more: string) => six.map((id) => `<input id="${id.slice(1)}" ${more}>`).join('');
const titled = (id: string, label: string, more = 'maxlength="6"') =>
  sending(
    `code-${id}`,
    `« ${label} »`,
    `<form><label>Expéditeur ${list()}</label><label>${label} <input id="c" name="x" ${more}></label></form>`,
  );
const opened = (id: string, oddity: string, opener: string, code_: string) =>
  sending(
    `code-${id}`,
    oddity,
    `<form>Expéditeur ${list(`onchange="setTimeout(function(){${opener}},300)"`)}</form>${code_}`,
  );

/** Ways to ask for the code of a letter. */
export const codePages: readonly ZooPage[] = [
  sending(
    'code-six-alike',
    'six narrow boxes that nothing but their look says to be one',
    `<form><label>Expéditeur ${list()}</label><div>Code à 6 chiffres</div><div>${boxes('inputmode="numeric" style="width:2em" oninput="this.value=this.value.slice(-1)"')}</div></form>`,
    { field: six },
  ),
  sending(
    'code-six-clavier',
    'six boxes, each opened and reached by the one before',
    `<form>Expéditeur ${list()}<p>Code OTP ${boxes('maxlength="1" onkeyup="var n=this.nextElementSibling;if(this.value&&n){n.disabled=false;n.focus()}"')}</p></form>`,
    { field: six },
  ),
  sending(
    'code-transparent',
    'a transparent field over six drawn boxes',
    `<form><label>Expéditeur ${list()}</label><div style="position:relative;width:240px;height:40px">Code OTP<input id="c" name="otp" maxlength="6" style="position:absolute;inset:0;opacity:0"></div></form>`,
  ),
  sending(
    'code-nombre',
    'a number field',
    `<form>Expéditeur ${list()} Code OTP <input id="c" name="n" type="number" max="999999"></form>`,
  ),
  sending(
    'code-flottant',
    'labels float over their fields, after two drawn lines',
    `<form><div>${list()}<span></span><label>Expéditeur</label></div><div><input id="c" name="f13" maxlength="6"><span></span><span></span><label>Code OTP</label></div></form>`,
  ),
  sending(
    'code-flottant-boite',
    'labels are boxes after their fields',
    `<form><div>${list()}<span>Expéditeur</span></div><div><input id="c" name="f13"><span>Code OTP</span></div></form>`,
  ),
  sending(
    'code-image',
    'labels are pictures',
    `<form><table><tr><td><img alt="Expéditeur" src="/img/a.gif"></td><td>${list()}</td></tr><tr><td><img alt="Code OTP" src="/img/b.gif"></td><td><input id="c" name="f2"></td></tr></table></form>`,
  ),
  sending(
    'code-infobulle',
    'a bare « Code » whose tooltip says which',
    `<form><table><tr><td>Expéditeur</td><td>${list()}</td></tr><tr><td>Code</td><td><input id="c" name="txtC" title="Code AR24 à 6 chiffres"></td></tr></table></form>`,
  ),
  sending(
    'code-nom',
    'a bare « Code » named `otpCode`',
    `<form><label>Expéditeur ${list()}</label><label>Code <input id="c" name="otpCode"></label></form>`,
  ),
  titled('mobile', 'Code OTP (application mobile)', ''),
  titled('application', 'Code de votre application d’authentification'),
  titled('genere', 'Code généré par l’application'),
  titled('deux-facteurs', 'Code 2FA'),
  sending(
    'code-parmi-autres',
    'codes of promotions, doors and towns beside it, and a password',
    `<form><table><tr><td>Expéditeur</td><td>${list()}</td></tr><tr><td>Code promo</td><td><input name="promo" maxlength="6"></td></tr><tr><td>Code postal</td><td><input name="cp" maxlength="5"></td></tr><tr><td>Code porte</td><td><input name="porte" maxlength="6"></td></tr><tr><td>Code SMS du destinataire</td><td><input name="s" maxlength="6"></td></tr><tr><td>Mot de passe</td><td><input type="password" name="mdp"></td></tr><tr><td>Code OTP</td><td><input id="c" name="k" maxlength="6"></td></tr></table></form>`,
  ),
  sending(
    'code-leurre',
    'the same field three times, two of them for machines',
    `<form><label>Expéditeur ${list()}</label><div style="opacity:0"><label>Code OTP <input name="code_otp2"></label></div><div style="height:0;overflow:hidden"><label>Code OTP <input name="code_otp3"></label></div><label>Code OTP ${code()}</label></form>`,
  ),
  opened(
    'dialogue',
    'the code is asked for in a modal dialog',
    'd.showModal()',
    `<dialog id="d"><h3>Signature</h3><form><label>Code OTP de l’expéditeur ${code()}</label></form></dialog>`,
  ),
  opened(
    'cadre',
    'the code is asked for in a frame that opens over the page',
    `z.innerHTML='<iframe width=600 height=200></iframe>';var w=z.firstChild.contentDocument;w.open();w.write('<label>Code OTP <input id=c name=k maxlength=6></label>');w.close()`,
    '<div id="z"></div>',
  ),
  sending(
    'code-inerte',
    'the form is inert while the page loads what was chosen',
    `<form id="f">Expéditeur ${list('onchange="f.inert=true;setTimeout(function(){f.inert=false},900)"')} Code OTP ${code()}</form>`,
  ),
  sending(
    'code-rechargee',
    'the list is emptied, and written anew with the same choice',
    `<form>Expéditeur ${list(`onchange="var s=this,v=s.value,h=s.innerHTML;s.innerHTML='<option>Chargement...</option>';setTimeout(function(){s.innerHTML=h;s.value=v},500)"`)} Code OTP ${code()}</form>`,
  ),
  sending(
    'code-masque-places',
    'a mask of places, emptied when it is left too short',
    `<form>Expéditeur ${list()} Code OTP <input id="c" name="k" onfocus="this.value=this.value||'___ ___'" onblur="if(/_/.test(this.value))this.value=''" oninput="var d=this.value.replace(/\\D/g,'')+'______';this.value=d.slice(0,3)+' '+d.slice(3,6)"></form>`,
  ),
  sending(
    'code-aide',
    'a help text that says what the code is not',
    `<form><label>Expéditeur ${list()}</label><label for="c">Code OTP</label><input id="c" name="c1" aria-describedby="h"><div id="h">Affiché par votre application. Aucun code n’est envoyé par SMS.</div></form>`,
  ),
  sending(
    'code-apres-sms',
    'a box about notification by SMS comes before it',
    `<form><p>Expéditeur ${list()}</p><fieldset><legend>Notification par SMS</legend><input type="checkbox"> Prévenir</fieldset><p>Code OTP ${code()}</p></form>`,
  ),
  sending(
    'noms-du-dom',
    'fields named like properties of their form',
    `<form><input type="hidden" name="id" value="3"><input type="hidden" name="elements"><input type="hidden" name="children"><input type="hidden" name="style"><input name="title"><label>Expéditeur ${list()}</label><label>Code OTP ${code()}</label><input type="submit" name="submit"></form>`,
  ),
];
