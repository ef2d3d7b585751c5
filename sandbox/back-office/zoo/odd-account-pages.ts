import { accountPage, companyForm, html, invoices, menu, type ZooPage } from './zoo-page';

const tabs = '<a href="#">Informations</a> <a href="#">Configuration</a> <b>Factures</b>';

/** Account pages that people could have written, of ages and libraries that the other kinds leave out. */
export const oddAccountPages: readonly ZooPage[] = [
  accountPage(
    'survol',
    'the three pages are in a menu that opens under the pointer',
    'page',
    html(
      'Mon compte - Factures',
      `<style>.s{display:none}.m:hover .s{display:block}</style><div class="m">Mon compte<div class="s"><a href="#">Informations</a><a href="#">Configuration</a><a href="#">Factures</a></div></div><h2>Factures</h2>${invoices}`,
    ),
  ),
  {
    ...accountPage('cadres-imbriques', 'a frameset in a frameset', 'compte', ''),
    parts: {
      main: '<html><head><title>Logiciel</title></head><frameset rows="60,*"><frame src="?part=haut"><frame src="?part=bas"></frameset></html>',
      haut: `<html><body>${menu}</body></html>`,
      bas: '<html><frameset cols="150,*"><frame src="?part=gauche"><frame src="?part=droite"></frameset></html>',
      gauche: `<html><body>${tabs}</body></html>`,
      droite: `<html><body><h1>Factures</h1>${invoices}</body></html>`,
    },
  },
  {
    ...accountPage('onglets-cadre', 'the tabs are in a frame within the page', 'page', ''),
    parts: {
      main: html(
        'Mon compte',
        `<iframe src="?part=onglets" width="900" height="60"></iframe><h1>Informations</h1>${companyForm}`,
      ),
      onglets: `<html><body>${tabs}</body></html>`,
    },
  },
  accountPage(
    'carte-image',
    'the tabs are areas of a picture',
    'page',
    html(
      'Mon compte',
      `<img src="/img/onglets.gif" usemap="#m" width="300" height="30"><map name="m"><area href="#" alt="Informations" coords="0,0,100,30"><area href="#" alt="Configuration" coords="100,0,200,30"><area href="#" alt="Factures" coords="200,0,300,30"></map><h2>Configuration</h2>${companyForm}`,
    ),
  ),
  accountPage(
    'majuscules',
    'all in capitals, without accents',
    'PAGE.ASP',
    html(
      'MON COMPTE',
      `<TABLE><TR><TD><A HREF="#">INFORMATIONS</A></TD><TD><B>PARAMETRES</B></TD><TD><A HREF="#">FACTURES</A></TD></TR></TABLE>${companyForm}`,
    ),
  ),
  {
    ...accountPage(
      'windows-1252',
      'windows-1252 in name, and no doctype',
      'page',
      `<html><head><title>Mon compte</title></head><body><h1>Paramètres</h1>${companyForm}</body></html>`,
    ),
    contentType: 'text/html; charset=iso-8859-1',
  },
  accountPage(
    'bandeau',
    'a cookie banner covers the page, and then goes',
    'compte',
    html(
      'Mon compte',
      `<h1>Factures</h1>${invoices}<div id="b" style="position:fixed;inset:0;background:#fff">Cookies</div><script>setTimeout(function(){b.remove()},1500)</script>`,
    ),
  ),
  accountPage(
    'defilement',
    'rows of a list come and go as it scrolls',
    'compte/factures',
    html(
      'Mon compte',
      `<h1>Factures</h1><div id="v" style="height:300px;overflow:auto"></div><script>var n=0;setInterval(function(){var r=document.createElement('div');r.textContent='F'+(n++);v.append(r);if(v.childNodes.length>20)v.firstChild.remove()},50)</script>`,
    ),
  ),
  accountPage(
    'apex',
    'Oracle APEX: a region’s title, and a breadcrumb in a list',
    'f',
    html(
      'Compte agence',
      `<ul class="t-Breadcrumb"><li class="t-Breadcrumb-item"><a href="#">Accueil</a></li><li class="t-Breadcrumb-item is-active"><h1 class="t-Breadcrumb-label">Informations agence</h1></li></ul><div class="t-Region"><div class="t-Region-header"><h2 class="t-Region-title">Informations</h2></div><div class="t-Region-body">${companyForm}</div></div>`,
    ),
  ),
  accountPage(
    'vaadin',
    'Vaadin: elements of its own, headings in slots',
    'app',
    html(
      'Mon compte',
      `<vaadin-app-layout style="display:block"><vaadin-tabs style="display:block"><vaadin-tab role="tab" aria-selected="false">Informations</vaadin-tab> <vaadin-tab role="tab" aria-selected="true">Factures</vaadin-tab></vaadin-tabs><vaadin-vertical-layout style="display:block">${invoices}</vaadin-vertical-layout></vaadin-app-layout>`,
    ),
  ),
  accountPage(
    'material',
    'Angular Material: a nav of tabs, one of them active',
    'app',
    html(
      'Mon compte',
      `<nav mat-tab-nav-bar role="tablist"><a role="tab" class="mdc-tab" href="#"><span>Informations</span></a> <a role="tab" class="mdc-tab mdc-tab--active" aria-selected="true" href="#"><span>Configuration</span></a></nav><mat-card style="display:block">${companyForm}</mat-card>`,
    ),
  ),
  accountPage(
    'jquery-ui',
    'jQuery UI: tabs in a list, two of the panels hidden',
    'page',
    html(
      'Mon compte',
      `<div class="ui-tabs"><ul class="ui-tabs-nav"><li class="ui-tabs-active"><a href="#i">Informations</a></li><li><a href="#f">Factures</a></li></ul><div id="i">${companyForm}</div><div id="f" style="display:none">${invoices}</div></div>`,
    ),
  ),
  accountPage(
    'aspnet',
    'ASP.NET: links that post the page back',
    'Compte.aspx',
    html(
      'Mon compte',
      `<form id="aspnetForm"><a href="javascript:__doPostBack('o$1','')">Informations</a> <a href="javascript:__doPostBack('o$2','')" class="sel">Factures</a> ${invoices}</form>`,
    ),
  ),
  accountPage(
    'etapes',
    'the account is a step of a wizard',
    'page',
    html(
      'Mon compte',
      `<ol><li>Bienvenue</li><li class="active">Informations</li><li>Fin</li></ol><h2>Informations</h2>${companyForm}`,
    ),
  ),
  accountPage(
    'arabe',
    'written from right to left by its style',
    'compte',
    html('Mon compte', `<div dir="rtl"><h1>Factures</h1>${invoices}</div>`),
  ),
  accountPage(
    'details',
    'sections unfold, and one is open',
    'page',
    html(
      'Mon compte',
      `<details open><summary>Informations</summary>${companyForm}</details><details><summary>Factures</summary>${invoices}</details>`,
    ),
  ),
  accountPage(
    'hash-change',
    'the section comes with the address, without loading',
    'compte#/accueil',
    html(
      'Mon compte',
      `<h1>Accueil</h1><div id="z"></div><script>setTimeout(function(){location.hash='#/compte/factures';document.querySelector('h1').textContent='Factures';z.innerHTML='<table><tr><td>F1</td></tr></table>'},800)</script>`,
    ),
  ),
];
