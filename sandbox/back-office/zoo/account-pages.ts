import {
  accountPage as account,
  companyForm,
  html,
  invoices,
  menu,
  type ZooPage,
} from './zoo-page';

const picture = (file: string) =>
  `<a href="#"><img src="/img/${file}.gif" width="90" height="20"></a>`;

/** Account pages in other words and of other stuff than those of the sandbox. */
export const accountPages: readonly ZooPage[] = [
  account(
    'infos',
    '« Mon compte » > « Mes infos »',
    'espace',
    html('Mon compte', `<h1>Mes infos</h1>${companyForm}`),
  ),
  account(
    'parametres',
    '« Paramètres » for « Configuration »',
    'espace',
    html('Mon compte', `<h1>Paramètres</h1>${companyForm}`),
  ),
  account(
    'facturation',
    '« Facturation » for « Factures »',
    'espace',
    html('Mon compte', `<h2>Facturation</h2>${invoices}`),
  ),
  account(
    'generales',
    '« Informations générales de l’agence »',
    'compte',
    html('Agence', `<h1>Informations générales de l’agence</h1>${companyForm}`),
  ),
  account(
    'boutons',
    'tabs are buttons, the current one disabled',
    'default.aspx',
    html(
      'Mon compte',
      `<input type="button" value="Informations"><input type="button" value="Configuration" disabled><input type="button" value="Factures">${companyForm}`,
    ),
  ),
  account(
    'cellules',
    'tabs are cells that a script listens to',
    'liste.asp',
    html(
      'Logiciel',
      `<table><tr><td onclick="1" class="ongletActif">Compte</td><td onclick="1">Biens</td></tr></table><table><tr><td onclick="1">Informations</td><td onclick="1" class="ongletActif">Factures</td></tr></table>${invoices}`,
    ),
  ),
  account(
    'images',
    'tabs are pictures without words',
    'appli',
    html(
      'Gestion',
      `<p>${picture('btn_accueil')}${picture('btn_compte_on')}${picture('btn_biens')}</p><p>${picture('onglet_informations')}${picture('onglet_configuration_on')}${picture('onglet_factures')}</p>${companyForm}`,
    ),
  ),
  account(
    'zones',
    'tabs have counts and signs',
    'espace',
    html(
      'Gestion',
      `<ul><li><a href="#">Accueil</a></li><li class="actif"><a href="#">► MON COMPTE</a></li></ul><ul><li><a href="#">&nbsp;Informations&nbsp;</a></li><li class="selected"><a href="#">Factures (3)</a></li></ul>${invoices}`,
    ),
  ),
  account(
    'nu',
    'the current tab is bare text between links',
    'page',
    html(
      'Logiciel',
      `${menu}<p><a href="#">Informations</a> | Configuration | <a href="#">Factures</a></p>${companyForm}`,
    ),
  ),
  account(
    'gras',
    'the current tab is only bolder than the others',
    'page',
    html(
      'Mon compte',
      `<p><a href="#">Informations</a> <a href="#" style="font-weight:bold">Configuration</a> <a href="#">Factures</a></p>${companyForm}`,
    ),
  ),
  account(
    'ariane',
    'only a breadcrumb says where one is',
    'page.do',
    html(
      'Logiciel',
      `<div class="fil-ariane">Accueil &gt; Compte &gt; Informations</div>${companyForm}`,
    ),
  ),
  account(
    'police',
    'headings are <font size>',
    'e',
    `<html><head><title>Compte</title></head><body>${menu}<font size=5><b>Informations g&eacute;n&eacute;rales</b></font><br>${companyForm}</body></html>`,
  ),
  account(
    'route',
    'the path is behind the #',
    'appli.php',
    html(
      'Logiciel',
      `<div id="vue"></div><script>location.hash='#/compte/factures';vue.innerHTML='<h2>Factures</h2>${invoices}'</script>`,
    ),
  ),
  account(
    'ajax',
    'the content comes a second later',
    'appli',
    html(
      'Logiciel',
      `${menu}<div id="vue">Chargement</div><script>setTimeout(function(){vue.innerHTML='<h1>Informations</h1>${companyForm}'},900)</script>`,
    ),
  ),
  account(
    'repeint',
    'the content is drawn anew each second',
    'compte',
    html(
      'Compte',
      `<div id="vue"></div><script>function r(){vue.innerHTML='<h1>Factures</h1>${invoices}'}r();setInterval(r,1000)</script>`,
    ),
  ),
  account(
    'recrit',
    'a script writes the whole document again',
    'compte',
    html(
      'Compte',
      `<h1>Factures</h1><script>setTimeout(function(){document.open();document.write('<title>Compte</title><h1>Factures</h1>${invoices}');document.close()},700)</script>`,
    ),
  ),
];
