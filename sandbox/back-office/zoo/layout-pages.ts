import { accountPage as account, companyForm, html, menu, type ZooPage } from './zoo-page';

/** Account pages whose layout or documents leave the panel little room. */
export const layoutPages: readonly ZooPage[] = [
  account(
    'colonne',
    'the heading is in a column of 130 px',
    'compte',
    html(
      'Compte',
      `<table width="800"><tr><td style="width:130px;max-width:130px;overflow:hidden" valign="top"><h1>Informations</h1></td><td>${companyForm}</td></tr></table>`,
    ),
  ),
  account(
    'coupe',
    'the heading is in a box that cuts off',
    'compte',
    html(
      'Compte',
      `<div style="height:40px;overflow:hidden"><h1 style="font-size:18px">Informations</h1></div>${companyForm}`,
    ),
  ),
  account(
    'calques',
    'everything is an absolute layer',
    'compte',
    html(
      'Compte',
      `<div style="position:absolute;left:10px;top:10px;width:700px;height:40px"><h1>Informations</h1></div><div style="position:absolute;left:10px;top:60px;width:700px">${companyForm}</div>`,
    ),
  ),
  account(
    'grille',
    'a grid with a side bar',
    'page',
    html(
      'Espace agence',
      `<style>body{margin:0;display:grid;grid-template:60px 1fr/200px 1fr;height:100vh}header{grid-column:1/3}</style><header><a href="#">Accueil</a> <a href="#" aria-current="page">Mon compte</a></header><nav><a href="#">Infos</a> <a href="#" class="active">Paramètres</a> <a href="#">Facturation</a></nav><main style="overflow:auto"><h2>Paramètres</h2>${companyForm}</main>`,
    ),
  ),
  account(
    'barre',
    'a fixed bar lies over the top',
    'page',
    html(
      'Compte',
      `<style>#b{position:fixed;top:0;left:0;right:0;height:90px;background:#eee;z-index:9}#c{padding-top:70px}</style><div id="b">${menu}</div><div id="c"><h1>Informations</h1>${companyForm}</div>`,
    ),
  ),
  account(
    'dialogue',
    'the account is a layer over another page',
    'page',
    html(
      'Accueil',
      `<div role="dialog" style="position:fixed;left:100px;top:60px;width:700px;height:500px;overflow:auto;background:#fff"><h2>Mon compte</h2><div role="tablist"><button role="tab" aria-selected="true">Informations</button><button role="tab">Factures</button></div>${companyForm}</div>`,
    ),
  ),
  account(
    'natif',
    'the page has a button of its own for the senders',
    'legal',
    html(
      'MODELO LEGAL - Compte',
      `<h1>Compte</h1><p><button type="button">Gérer les expéditeurs de lettres recommandées</button></p>${companyForm}`,
    ),
  ),
  account(
    'legal',
    'the path of the newest help, without the three sections',
    'legal/compte',
    html(
      'MODELO LEGAL',
      '<div class="fil-ariane">MODELO LEGAL &gt; COMPTE &gt; Gérer les expéditeurs des lettres recommandées</div><h2>Gérer les expéditeurs des lettres recommandées</h2><p>Aucun expéditeur.</p>',
    ),
  ),
  {
    ...account('xhtml', 'served as XHTML', 'compte', ''),
    contentType: 'application/xhtml+xml; charset=utf-8',
    parts: {
      main: '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Mon compte</title></head><body><h1>Configuration</h1><form action="?"><p><label>Nom <input name="n" /></label></p></form></body></html>',
    },
  },
  {
    ...account(
      'cadre-ecrit',
      'the content is in a frame that a script writes',
      'compte',
      html(
        'Compte',
        '<iframe id="f" width="900" height="500"></iframe><script>var d=f.contentWindow.document;d.open();d.write("<h1>Informations</h1><form><input></form>");d.close()</script>',
      ),
    ),
  },
  account(
    'srcdoc',
    'the content is in a srcdoc frame',
    'compte',
    html(
      'Compte',
      '<iframe width="900" height="500" srcdoc="&lt;h2&gt;Mes factures&lt;/h2&gt;&lt;form&gt;&lt;input&gt;&lt;/form&gt;"></iframe>',
    ),
  ),
  {
    ...account('onglets-dehors', 'the tabs are in the page, the content in a frame', 'page', ''),
    parts: {
      main: html(
        'Logiciel',
        `${menu}<p><a href="#">Informations</a> | <b>Configuration</b> | <a href="#">Factures</a></p><iframe src="?part=c" width="900" height="500"></iframe>`,
      ),
      c: html('', companyForm),
    },
  },
];
