import { code, list, people, sending } from './letter-page';
import type { ZooPage } from './zoo-page';

const otp = `<p>Code OTP ${code()}</p>`;
const clipped = 'position:absolute;width:1px;height:1px;clip:rect(0 0 0 0);overflow:hidden';
const items = '<div id="i1" role="option">DURAND Camille</div><div role="option">PETIT Luc</div>';

/** A page whose list is the page's own: one click opens it, the next one chooses. */
const widget = (id: string, oddity: string, opener: string, body: string, onChoice: string) =>
  sending(
    id,
    oddity,
    `<form>${body}${otp}</form><div id="m" hidden>${items}</div><script>${opener}.addEventListener('mousedown',function(){m.hidden=false});i1.onclick=function(){${onChoice};m.hidden=true}</script>`,
    { choose: { clicks: [`#${opener}`, '#i1'] } },
  );

const lit = (selector: string, mark: string) =>
  `<script>document.querySelectorAll('${selector}').forEach(function(one){one.onclick=function(){document.querySelectorAll('${selector}').forEach(function(other){${mark}})}})</script>`;

const named = (id: string, oddity: string, option: string) =>
  sending(
    `nom-${id}`,
    oddity,
    `<form>Expéditeur <select id="ex" name="exp"><option>Choisir</option><option value="4">${option}</option></select>${otp}</form>`,
  );

/** Ways to choose, and to name, the sender of a letter. */
export const senderPages: readonly ZooPage[] = [
  widget(
    'primefaces',
    'PrimeFaces: a label stands for a list that is clipped away',
    'w',
    `<label for="fo">Expéditeur</label><div id="w" style="border:1px solid;width:200px"><div style="${clipped}"><input id="fo" readonly></div><div style="${clipped}"><select id="ex" name="f:exp_input" tabindex="-1">${people}</select></div><label id="t">Choisir</label></div>`,
    "ex.selectedIndex=1;t.textContent='DURAND Camille'",
  ),
  widget(
    'kendo',
    'Kendo: the labelled field is hidden, a box shows the name',
    'w',
    '<label for="h">Expéditeur</label><span id="w" role="listbox" tabindex="0"><span id="t">Choisir</span><input id="h" name="exp" style="display:none"></span>',
    "h.value=4;t.textContent='DURAND Camille'",
  ),
  widget(
    'react-select',
    'react-select: the name is beside an empty field',
    'w',
    '<label for="h">Expéditeur</label><div><div id="w" style="border:1px solid"><div id="t">Choisir...</div><input id="h" role="combobox" aria-haspopup="true" style="width:2px;border:0"></div><input type="hidden" name="exp"></div>',
    "t.textContent='DURAND Camille'",
  ),
  widget(
    'ext',
    'ExtJS: a read-only field beside a hidden one',
    'w',
    '<table><tr><td><label for="h">Expéditeur:</label></td><td><input type="hidden" name="exp"><input id="h" readonly><span id="w">&#9660;</span></td></tr></table>',
    "h.value='DURAND Camille'",
  ),
  widget(
    'devextreme',
    'DevExtreme: the label is five boxes away',
    'w',
    '<div><div>Expéditeur</div><div><div><input type="hidden" name="exp"><div><div><input id="w" role="combobox" aria-haspopup="listbox" readonly></div></div></div></div></div>',
    "w.value='DURAND Camille'",
  ),
  widget(
    'voile',
    'a veil lies over the page until the list has closed',
    'w',
    '<span id="l">Expéditeur</span><div id="w" role="combobox" aria-haspopup="listbox" aria-labelledby="l" tabindex="0">Choisir</div>',
    "w.textContent='DURAND Camille';var v=document.createElement('div');v.style='position:fixed;inset:0';document.body.append(v);setTimeout(function(){v.remove()},300)",
  ),
  sending(
    'boutons-radio-aria',
    'radio buttons drawn by the page',
    `<form><div role="radiogroup" aria-label="Expéditeur"><div role="radio" id="i1" tabindex="0">DURAND Camille</div><div role="radio" tabindex="0">PETIT Luc</div></div>${otp}</form>${lit('[role=radio]', "other.setAttribute('aria-checked',other===one)")}`,
    { choose: { clicks: ['#i1'] } },
  ),
  sending(
    'cartes',
    'cards, one of which is lit',
    `<form><h3>Expéditeur</h3><div><div class="carte">PETIT Luc</div><div class="carte" id="i1">DURAND Camille</div></div>${otp}</form>${lit('.carte', "other.className=other===one?'carte selected':'carte'")}`,
    { choose: { clicks: ['#i1'] } },
  ),
  sending(
    'rangees',
    'a read-only name, chosen in a list of rows',
    `<form><table><tr><td>Expéditeur</td><td><input id="e" readonly><button type="button" id="w" onclick="m.hidden=false">...</button></td></tr></table>${otp}</form><div id="m" hidden><table><tr id="i1" onclick="e.value='DURAND Camille';m.hidden=true"><td>4</td><td>DURAND Camille</td></tr></table></div>`,
    { choose: { clicks: ['#w', '#i1'] } },
  ),
  sending(
    'suggestions',
    'typed, from a list of suggestions',
    `<form><label>Expéditeur <input id="e" list="s"></label><datalist id="s"><option value="DURAND Camille"></option></datalist>${otp}</form>`,
    { choose: { into: '#e', typed: 'DURAND Camille' } },
  ),
  sending(
    'e-mails',
    'a list of the senders’ e-mail addresses',
    `<form>E-mail de l’expéditeur <select id="ex" name="m"><option value="">Choisir</option><option>camille.durand@agence.example</option></select>${otp}</form>`,
  ),
  sending(
    'agence-d-abord',
    'a list of agencies before the one of people',
    `<form><p>Expéditeur <select name="agence"><option>Agence du Port</option><option>Agence du Lac</option></select></p><p>Signataire eIDAS ${list()}</p>${otp}</form>`,
  ),
  sending(
    'deux-lettres',
    'two letters in two forms, the second of which is written',
    `<form>Expéditeur <select name="exp">${people}</select> Code OTP <input name="otp" maxlength="6"></form><form>Expéditeur ${list()} Code OTP ${code()}</form>`,
  ),
  sending(
    'seule-option',
    'one sender, already chosen',
    `<form>Expéditeur <select id="ex" name="exp"><option value="4">DURAND Camille</option></select>${otp}</form>`,
    {
      expected: 'offer',
      choose: { clicks: [] },
    },
  ),
  named('ordre', 'first name first, the role in brackets', 'Camille DURAND (Gérante)'),
  named('numero', 'a number before, a telephone after', '12 - DURAND Camille - 06 12 34 56 78'),
  named('role', 'the role without a sign before it', 'Mme DURAND Camille directrice d’agence'),
  named('agence', 'the agency first', 'AGENCE DU PORT : DURAND Camille'),
  named('validite', 'until when', 'DURAND Camille - valide jusqu’au 12/03/2028'),
];
