import { code, list, sending } from './letter-page';

const later = (script: string) =>
  `<form>Expéditeur : ${list(`onchange="setTimeout(function(){${script}},600)"`)}<p id="p">Code OTP : ${code('disabled')}</p></form>`;

const radios = `<form><fieldset><legend>Expéditeur</legend><table><tr><td><input type="radio" name="exp" id="r1" value="4"></td><td>DURAND Camille</td></tr><tr><td><input type="radio" name="exp" value="5"></td><td>PETIT Luc</td></tr></table></fieldset>Code OTP : ${code()}</form>`;
const boxes = Array.from(
  { length: 6 },
  (_, at) => `<input id="b${at}" name="otp${at}" maxlength="1" size="1">`,
);

/** Pages that send a registered letter, and how its sender and its code are written there. */
export const sendingPages = [
  sending(
    'libelles',
    'labels wrap their fields',
    `<form><label>Expéditeur ${list()}</label><label>Code OTP ${code('type="tel"')}</label></form>`,
  ),
  sending(
    'nom',
    '« Envoyer au nom de », « Code d’authentification (6 chiffres) »',
    `<form><p>Envoyer au nom de ${list()}</p><p>Code d’authentification (6 chiffres) <input id="c" name="ca" maxlength="6"></p></form>`,
  ),
  sending(
    'table-form',
    '<table><form><tr>: fields are no descendants of their form',
    `<table><form action="#"><tr><td>Expéditeur</td><td>${list()}</td></tr><tr><td>Code OTP</td><td>${code()}</td></tr></form></table>`,
  ),
  sending(
    'entetes',
    'labels are in a row of headers',
    `<form><table><tr><th>Expéditeur</th><th>Code OTP</th></tr><tr><td>${list()}</td><td><input id="c" name="f2" maxlength="6"></td></tr></table></form>`,
  ),
  sending(
    'flex',
    'labels are in the box beside',
    `<form><div style="display:flex"><div>Expéditeur</div><div>${list()}</div></div><div style="display:flex"><div>Code eIDAS</div><div><input id="c" name="f2" maxlength="6"></div></div></form>`,
  ),
  sending(
    'mot-de-passe',
    'the code is of type password',
    `<form>Expéditeur ${list()} Code OTP ${code('type="password" autocomplete="off"')}</form>`,
  ),
  sending(
    'lecture',
    'the code is read-only until it has the focus',
    `<form>Expéditeur ${list()} Code OTP ${code('readonly onfocus="this.readOnly=false"')}</form>`,
  ),
  sending('radios', 'senders are radio buttons in rows', radios, { choose: { clicks: ['#r1'] } }),
  sending(
    'combobox',
    'an ARIA combobox over a hidden input',
    `<form><label id="l">Expéditeur</label><input type="hidden" name="id_expediteur"><div id="cb" role="combobox" aria-labelledby="l" aria-controls="lb" tabindex="0" onclick="lb.hidden=false">-- Choisir --</div><ul id="lb" role="listbox" hidden><li role="option" id="o1" onclick="document.forms[0].id_expediteur.value=4;cb.textContent=this.textContent;lb.hidden=true">DURAND Camille</li><li role="option">PETIT Luc</li></ul><label>Code OTP ${code()}</label></form>`,
    { choose: { clicks: ['#cb', '#o1'] } },
  ),
  sending(
    'select2',
    'a widget over a hidden list, without its change event',
    `<form><label for="ex">Expéditeur</label>${list('style="position:absolute;width:1px;height:1px;clip:rect(0 0 0 0)"')}<span id="w" onclick="m.hidden=false">-- Choisir --</span><div id="m" hidden><div id="o1" onclick="ex.selectedIndex=1;w.textContent=this.textContent;m.hidden=true">DURAND Camille</div></div><p><label>Code OTP ${code()}</label></p></form>`,
    { choose: { clicks: ['#w', '#o1'] } },
  ),
  sending(
    'seul',
    'one sender only, as text',
    `<h1>Récapitulatif</h1><form><input type="hidden" name="id_expediteur" value="4"><table><tr><td>Expéditeur :</td><td><b>DURAND Camille</b></td></tr><tr><td>Code OTP :</td><td>${code()}</td></tr></table></form>`,
    { expected: 'offer', choose: { clicks: [] } },
  ),
  sending(
    'six-cases',
    'the code is six boxes',
    `<form><p>Expéditeur ${list()}</p><fieldset><legend>Code OTP</legend>${boxes.join('')}</fieldset></form>`,
    { field: boxes.map((_, at) => `#b${at}`) },
  ),
  sending(
    'active',
    'the field is enabled 600 ms later',
    later("document.getElementById('c').disabled=false"),
  ),
  sending(
    'cree',
    'the field is made 600 ms later',
    `<form>Expéditeur : ${list(`onchange="setTimeout(function(){p.innerHTML='Code OTP : <input id=c name=code_otp maxlength=6>'},600)"`)}<p id="p"></p></form>`,
  ),
  sending(
    'remplace',
    'list and field are replaced 500 ms later',
    `<form id="f"></form><script>function r(v){f.innerHTML='Expéditeur <select id="ex" name="exp" onchange="var v=this.value;setTimeout(function(){r(v)},500)"><option value="">Choisir</option><option value="4"'+(v?' selected':'')+'>DURAND Camille</option></select> Code OTP <input id="c" name="code_otp" maxlength="6">'}r('')</script>`,
  ),
  sending(
    'recharge',
    'the page loads anew with the sender chosen',
    `<form method="get" name="f">Expéditeur ${list('onchange="this.form.submit()"')} Code OTP ${code()}</form><script>if(/exp=4/.test(location.search))document.forms.f.exp.value='4'</script>`,
  ),
  sending(
    'vide',
    'the page empties the field 700 ms later',
    `<form>Expéditeur ${list("onchange=\"setTimeout(function(){document.getElementById('c').value=''},700)\"")} Code OTP ${code()}</form>`,
  ),
  sending(
    'masque',
    'the page writes the code as « 123 456 »',
    `<form>Expéditeur ${list()} Code OTP <input id="c" name="code_otp" maxlength="7" oninput="this.value=this.value.replace(/\\D/g,'').replace(/(...)(?=.)/,'$1 ')"></form>`,
  ),
  sending(
    'autre-form',
    'the code is in another form',
    `<form>Expéditeur ${list()}</form><form>Code OTP ${code()}</form>`,
  ),
  sending(
    'autre-nom',
    'the option says the role and the e-mail',
    `<form>Expéditeur <select id="ex" name="exp"><option>Choisir</option><option>Mme Camille DURAND (gérante) - camille.durand@agence.example</option></select> Code OTP ${code()}</form>`,
  ),
  sending(
    'jquery',
    'the list is found late',
    `<div id="z"></div><script>setTimeout(function(){z.innerHTML='<form>Expéditeur ${list()} Code OTP ${code()}</form>'},500)</script>`,
  ),
];
