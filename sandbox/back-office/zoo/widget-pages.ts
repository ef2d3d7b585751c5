import { accountPage as account, companyForm, html, invoices } from './zoo-page';

/** Account pages as widget libraries write them. */
export const widgetPages = [
  account(
    'gwt',
    'GWT: neither link nor heading, tabs are boxes lit by a class',
    'app',
    html(
      'Logiciel',
      `<div class="gwt-MenuItem">Biens</div><div class="gwt-MenuItem gwt-MenuItem-selected">Mon compte</div><table class="gwt-TabBar"><tr><td><div tabindex="0" class="gwt-TabBarItem">Informations</div></td><td><div tabindex="0" class="gwt-TabBarItem gwt-TabBarItem-selected">Factures</div></td></tr></table>${invoices}`,
    ),
  ),
  account(
    'ext',
    'ExtJS: layers that cut off, the account named in the bar of a panel',
    'ext',
    html(
      'Extranet',
      `<div style="position:absolute;width:900px;height:500px;overflow:hidden"><div style="position:absolute;height:30px"><span class="x-panel-header-text">Mon compte</span></div><div class="x-tab-bar" style="position:absolute;top:30px;width:900px;height:30px;overflow:hidden"><a class="x-tab"><span>Informations</span></a> <a class="x-tab x-tab-active"><span>Factures</span></a></div><div style="position:absolute;top:60px;width:900px;height:400px;overflow:auto">${invoices}</div></div>`,
    ),
  ),
  account(
    'primefaces',
    'PrimeFaces: the account named in the title of a panel',
    'vue.xhtml',
    html(
      'Logiciel',
      `<div class="ui-panel-titlebar"><span class="ui-panel-title">Mon compte</span></div><ul role="tablist"><li role="tab" aria-selected="false"><a href="#a">Informations</a></li><li role="tab" aria-selected="true"><a href="#b">Facturation</a></li></ul>${invoices}`,
    ),
  ),
  account(
    'devextreme',
    'DevExtreme: tabs are boxes with a role, the account named in a tool bar',
    'app',
    html(
      'Agence',
      `<div class="dx-toolbar"><div class="dx-toolbar-label">Mon compte</div></div><div role="tablist"><div role="tab" aria-selected="false">Informations</div><div role="tab" aria-selected="true">Factures</div></div>${invoices}`,
    ),
  ),
  account(
    'adminlte',
    'AdminLTE: the section in small print within the heading',
    'page',
    html('Agence', `<section><h1>Mon compte <small>Factures</small></h1></section>${invoices}`),
  ),
  account(
    'bootstrap',
    'Bootstrap: a breadcrumb whose signs are drawn by its style',
    'page',
    html(
      'Agence',
      `<ol class="breadcrumb"><li><a href="#">Accueil</a></li><li><a href="#">Mon compte</a></li><li class="active">Facturation</li></ol>${invoices}`,
    ),
  ),
  account(
    'pastille',
    'a count beside the heading’s words',
    'page',
    html(
      'Mon compte',
      `<p><a href="#">Informations</a> <a href="#">Factures</a></p><h2>Factures <span>12</span></h2>${invoices}`,
    ),
  ),
  account(
    'icones',
    'a menu of drawings that only a screen reader can name',
    'page',
    html(
      'Agence',
      `<nav><a href="#" aria-label="Biens"><svg width="20" height="20"></svg></a> <a href="#" aria-label="Mon compte" aria-current="page"><svg width="20" height="20"></svg></a></nav><div role="tablist"><a role="tab" aria-label="Informations"><svg width="20" height="20"></svg></a> <a role="tab" aria-label="Factures" aria-selected="true"><svg width="20" height="20"></svg></a></div>${invoices}`,
    ),
  ),
  account(
    'titre-image',
    'the heading is a picture',
    'liste.php',
    html('Compte', `<p class="titre"><img alt="Mes factures" src="/img/t.gif"></p>${invoices}`),
  ),
  account(
    'liste',
    'the section is chosen in a list',
    'page.asp',
    html(
      'Mon compte',
      `<form>Rubrique : <select><option>Informations</option><option>Configuration</option><option selected>Factures</option></select></form>${invoices}`,
    ),
  ),
  account(
    'personnelles',
    '« Informations personnelles »',
    'page',
    html('Mon compte', `<h1>Informations personnelles</h1>${companyForm}`),
  ),
  account(
    'reglements',
    '« Mes factures et règlements »',
    'page',
    html('Compte client', `<h1>Mes factures et règlements</h1>${invoices}`),
  ),
  account(
    'agence',
    '« Paramètres de l’agence », and nothing else of an account',
    'page',
    html('Logiciel', `<h1>Paramètres de l’agence</h1>${companyForm}`),
  ),
  account(
    'profil',
    '« Mon espace » > « Mon profil »',
    'page',
    html('Mon espace', `<h1>Mon profil</h1>${companyForm}`),
  ),
];
