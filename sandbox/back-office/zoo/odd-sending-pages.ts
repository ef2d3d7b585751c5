import { code, list, people, sending } from './letter-page';
import type { ZooPage } from './zoo-page';

const otp = `<p><label for="c">Code OTP</label> ${code()}</p>`;

/** A box that opens a list of people, as widget libraries draw it. */
const widget = (id: string, oddity: string, box: string, choice: string, script: string) =>
  sending(
    id,
    oddity,
    `<form>${box}<div id="l" hidden>${choice}</div>${otp}</form><script>w.onclick=function(){l.hidden=false};p.onclick=function(){${script};l.hidden=true}</script>`,
    { choose: { clicks: ['#w', '#p'] } },
  );

const option = (tag: string, more = '') =>
  `<${tag} id="p" role="option" ${more}>DURAND Camille</${tag}>`;

/** Sending pages that people could have written, of ages and libraries that the other kinds leave out. */
export const oddSendingPages: readonly ZooPage[] = [
  widget(
    'mat-select',
    'Angular Material: a select of its own, labelled by a floating label',
    '<mat-form-field><mat-label id="m">Expéditeur</mat-label><mat-select id="w" role="combobox" aria-haspopup="listbox" aria-labelledby="m" tabindex="0" style="display:inline-block;min-width:99px">Choisir</mat-select></mat-form-field>',
    option('mat-option', 'style="display:block"'),
    "w.textContent='DURAND Camille'",
  ),
  widget(
    'bootstrap-select',
    'Bootstrap-select: a button over a list that it hides',
    `<label for="ex">Expéditeur</label><div class="dropdown bootstrap-select">${list('style="position:absolute;width:1px;height:1px;opacity:0" tabindex="-1"')}<button type="button" id="w" class="btn dropdown-toggle">-- Choisir --</button></div>`,
    '<ul><li><a id="p" role="option">DURAND Camille</a></li></ul>',
    "ex.value='4';w.textContent='DURAND Camille'",
  ),
  widget(
    'primevue',
    'PrimeNG: a box with a label and an arrow',
    '<label id="x">Expéditeur</label><div class="p-dropdown"><span id="w" role="combobox" aria-haspopup="listbox" aria-labelledby="x" tabindex="0">Choisir</span></div>',
    option('li'),
    "w.textContent='DURAND Camille'",
  ),
  widget(
    'headless',
    'a button that opens a list box',
    '<span id="x">Expéditeur</span> <button type="button" id="w" aria-haspopup="listbox" aria-labelledby="x w">Choisir</button>',
    option('li'),
    "w.textContent='DURAND Camille'",
  ),
  sending(
    'majuscules',
    'all in capitals, without accents',
    `<FORM><TABLE><TR><TD>EXPEDITEUR</TD><TD>${list()}</TD></TR><TR><TD>CODE OTP</TD><TD>${code()}</TD></TR></TABLE></FORM>`,
  ),
  sending(
    'droite',
    'labels stand to the right of their fields',
    `<form><p>${list()} <label>Expéditeur</label></p><p>${code()} <label>Code OTP</label></p></form>`,
  ),
  sending(
    'rtl',
    'written from right to left by its style',
    `<form dir="rtl"><p><label for="ex">Expéditeur</label> ${list()}</p>${otp}</form>`,
  ),
  sending(
    'postback',
    'ASP.NET: the form posts itself back, and is written anew',
    `<form id="f"><div id="u"><label for="ex">Expéditeur</label> ${list('onchange="__doPostBack()"')}${otp}</div></form><script>function __doPostBack(){setTimeout(function(){var h=u.innerHTML;u.innerHTML=h;document.getElementById('ex').value='4'},300)}</script>`,
  ),
  sending(
    'etape-suivante',
    'the code is asked for in the next step of a wizard',
    `<form><div id="a"><label for="ex">Expéditeur</label> ${list('onchange="setTimeout(function(){a.style.display=&quot;none&quot;;b.hidden=false},400)"')}</div><div id="b" hidden>Étape 2 : DURAND Camille ${otp}</div></form>`,
  ),
  sending(
    'dialogue-modal',
    'the form is in an open dialog over another page',
    `<h1>Locataires</h1><dialog id="d"><h2>Nouvelle LRE</h2><form><label for="ex">Expéditeur</label> ${list()}${otp}</form></dialog><script>d.showModal()</script>`,
  ),
  sending(
    'bandeau',
    'a cookie banner covers the page, and then goes',
    `<form><label for="ex">Expéditeur</label> ${list()}${otp}</form><div id="b" style="position:fixed;inset:0;background:#fff">Cookies</div><script>setTimeout(function(){b.remove()},300)</script>`,
    { expected: 'offer' },
  ),
  sending(
    'grille',
    'a grid of fields, named by a row of headers',
    `<form><table><tr><th>Expéditeur</th><th>Destinataire</th><th>Code OTP</th></tr><tr><td>${list()}</td><td><input name="dest"></td><td>${code()}</td></tr></table></form>`,
  ),
  sending(
    'quirks',
    'tags that nobody closes, and no quotes',
    `<form><table><tr><td>Exp&eacute;diteur<td><select id=ex name=exp>${people}</select><tr><td>Code OTP<td><input id=c name=code_otp maxlength=6></table></form>`,
  ),
  sending(
    'sortie',
    'an output shows who was chosen',
    `<form><label for="ex">Expéditeur</label> ${list('onchange="o.value=this.selectedOptions[0].text"')} <output id="o"></output>${otp}</form>`,
  ),
  sending(
    'optgroup',
    'people are grouped by agency',
    `<form><label for="ex">Expéditeur</label> <select id="ex" name="exp"><option value="">Choisir</option><optgroup label="Agence du Port"><option value="4">DURAND Camille</option></optgroup></select>${otp}</form>`,
  ),
  sending(
    'defilement',
    'a list beside it grows all the time',
    `<form><label for="ex">Expéditeur</label> ${list()}${otp}</form><div id="v"></div><script>var n=0;setInterval(function(){var r=document.createElement('div');r.textContent='Ligne '+(n++);v.append(r);if(v.childNodes.length>20)v.firstChild.remove()},20)</script>`,
  ),
  sending(
    'extjs',
    'ExtJS: labels and fields in boxes of a layout, tables within',
    `<div class="x-panel"><div class="x-panel-header"><span>Nouvelle LRE</span></div><form><table class="x-field"><tr><td><label class="x-form-item-label" for="ex">Expéditeur:</label></td><td>${list()}</td></tr></table><table class="x-field"><tr><td><label class="x-form-item-label" for="c">Code OTP:</label></td><td>${code()}</td></tr></table></form></div>`,
  ),
  sending(
    'kendo-code',
    'Kendo: the code in a masked box, the real field beside it',
    `<form><label for="ex">Expéditeur</label> ${list()}<p><label for="c">Code OTP</label><span class="k-widget k-maskedtextbox"><input id="c" name="code_otp" class="k-textbox" data-role="maskedtextbox" maxlength="6"></span></p></form>`,
  ),
  sending(
    'anglais',
    'a program in English',
    `<form><label for="ex">Sender</label> ${list()}<p><label for="c">One-time code</label> <input id="c" name="v" maxlength="6"></p></form>`,
  ),
  sending(
    'aria-details',
    'the label is read to the blind only',
    `<form><select id="ex" name="a" aria-label="Expéditeur">${people}</select> <input id="c" name="b" aria-label="Code OTP" maxlength="6"></form>`,
  ),
  sending(
    'fenetre',
    'a window of its own, opened by another page',
    `<form><label for="ex">Expéditeur</label> ${list()}${otp}<button type="button" onclick="window.close()">Fermer</button></form>`,
  ),
  ...(['open', 'closed'] as const).map((mode) =>
    sending(
      `racine-${mode}`,
      `list and code are in an element’s ${mode} shadow`,
      `<form><label for="ex">Expéditeur</label> ${list()}</form><bo-code></bo-code><script>customElements.define('bo-code',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'${mode}'}).innerHTML='<label>Code OTP <input id="c" maxlength="6"></label>'}})</script>`,
      // No field of it can be reached in good order: nothing, rather than something in a wrong place.
      { expected: 'nothing' },
    ),
  ),
  sending(
    'zone-de-texte',
    'the code goes into a text area',
    `<form><label for="ex">Expéditeur</label> ${list()}<p><label for="c">Code OTP</label> <textarea id="c" rows="1" cols="6" maxlength="6"></textarea></p></form>`,
    { expected: 'nothing' },
  ),
  sending(
    'zone-libre',
    'the code goes into a box that can be written in',
    `<form><label for="ex">Expéditeur</label> ${list()}<p>Code OTP <span id="c" contenteditable="true" style="display:inline-block;width:80px">&nbsp;</span></p></form>`,
    { expected: 'nothing' },
  ),
];
