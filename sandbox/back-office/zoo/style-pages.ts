import { accountPage as account, html, invoices, type ZooPage } from './zoo-page';

const section = (title: string, body = '') => `<h2>${title}</h2>${body}`;

/** Account pages that style alone shows, moves or takes away: no mutation tells of it. */
export const stylePages: readonly ZooPage[] = [
  {
    ...account(
      'accordeon',
      'the section is in an accordion that opens later',
      'page',
      html(
        'Mon compte',
        `<details><summary>Biens</summary>x</details><details><summary id="s">Factures</summary>${invoices}</details>`,
      ),
    ),
    choose: { clicks: ['#s'] },
  },
  {
    ...account(
      'onglets-radio',
      'tabs are radio buttons, shown by style',
      'page',
      html(
        'Mon compte',
        `<style>.p{display:none}#a:checked~.a,#b:checked~.b{display:block}</style><input type="radio" name="o" id="a" checked><label for="a">Biens</label><input type="radio" name="o" id="b"><label for="b" id="l">Factures</label><div class="p a">${section('Biens')}</div><div class="p b">${section('Factures', invoices)}</div>`,
      ),
    ),
    choose: { clicks: ['#l'] },
  },
  {
    ...account(
      'onglets-cible',
      'tabs are targets of the address, shown by style',
      'page',
      html(
        'Mon compte',
        `<style>.p{display:none}.p:target{display:block}</style><a href="#x">Biens</a> <a href="#y" id="l">Factures</a><div class="p" id="x">${section('Biens')}</div><div class="p" id="y">${section('Factures', invoices)}</div>`,
      ),
    ),
    choose: { clicks: ['#l'] },
  },
  {
    ...account(
      'onglets-donnees',
      'tabs follow an attribute of the body that nobody knows',
      'page',
      html(
        'Mon compte',
        `<style>.p{display:none}body[data-vue=f] .f{display:block}</style><button id="l" onclick="document.body.dataset.vue='f'">Voir</button><div class="p f">${section('Factures', invoices)}</div>`,
      ),
    ),
    choose: { clicks: ['#l'] },
  },
  account(
    'glisse',
    'the content slides in',
    'page',
    html(
      'Compte',
      `<style>body{overflow-x:hidden}#m{transform:translateX(1500px);transition:transform .8s}#m.la{transform:none}</style><div id="m">${section('Factures', invoices)}</div><p>Pied</p><script>setTimeout(function(){m.className='la'},200)</script>`,
    ),
  ),
  account(
    'fondu',
    'the content fades in',
    'page',
    html(
      'Compte',
      `<style>#m{opacity:0;transition:opacity .8s}#m.la{opacity:1}</style><div id="m">${section('Factures', invoices)}</div><p>Pied</p><script>setTimeout(function(){m.className='la'},400)</script>`,
    ),
  ),
  account(
    'modale',
    'the account is a modal dialog over another page',
    'page',
    html(
      'Logiciel',
      `<main><p>Biens</p></main><dialog id="d" style="width:760px"><h2>Mon compte</h2><div role="tablist"><button role="tab">Informations</button><button role="tab" aria-selected="true">Factures</button></div>${invoices}</dialog><script>d.showModal()</script>`,
    ),
  ),
  account(
    'indefini',
    'what is no element that the page knows is hidden',
    'page',
    html(
      'Compte',
      `<style>:not(:defined){display:none!important;visibility:hidden}</style>${section('Factures', invoices)}`,
    ),
  ),
  account(
    'reduit',
    'a layer at four fifths of its size',
    'page',
    html(
      'Compte',
      `<div style="transform:scale(.8);transform-origin:0 0">${section('Informations', invoices)}</div>`,
    ),
  ),
  account(
    'corps-remplace',
    'the body itself is replaced',
    'page',
    html(
      'Biens',
      `<h1>Biens</h1><script>setTimeout(function(){var b=document.createElement('body');b.innerHTML='${section('Factures', invoices)}';document.title='Mon compte';document.body.replaceWith(b)},500)</script>`,
    ),
  ),
  {
    ...account('titre-dehors', 'only the frameset’s title says « Compte »', 'page', ''),
    parts: {
      main: '<html><head><title>Mon compte</title></head><frameset rows="60,*"><frame name="f1" src="?part=m"><frame name="f2" src="?part=c"></frameset></html>',
      m: '<html><body><a href="#">Informations</a> <a href="#"><b>Factures</b></a></body></html>',
      c: `<html><body>${invoices}</body></html>`,
    },
  },
  account(
    'noms-du-dom',
    'forms and fields named like properties of the page',
    'page',
    html(
      'Compte',
      `${section('Informations')}<form name="title"><input name="id"><input name="children"><input name="style"><input name="elements"></form><form name="body"><input name="title"></form>`,
    ),
  ),
];
