import { code, list, people } from './letter-page';
import { companyForm, html, invoices, type ZooPage } from './zoo-page';

const noPanel = (id: string, path: string, title: string, body: string): ZooPage => ({
  id: `non-${id}`,
  oddity: `no account page: ${title}`,
  expected: 'nothing',
  path,
  parts: { main: html(title, body) },
});

const noCode = (id: string, oddity: string, title: string, body: string): ZooPage => ({
  id: `non-${id}`,
  oddity,
  expected: 'nothing',
  path: /LRE|Lettre/.test(title) ? 'lre' : 'page',
  parts: { main: html(title, body) },
  choose: { list: '#ex' },
  field: ['#c'],
});

const form = (who: string, what: string, more = '') =>
  `<form><p>${who} <select id="ex" name="l">${people}</select></p><p>${what} <input id="c" name="otp" maxlength="6"></p>${more}<input type="submit" value="Valider"></form>`;
const letter = (what: string, more = '') =>
  `<form><label>Expéditeur ${list()}</label>${more}<label>${what} <input id="c" name="v" maxlength="6"></label></form>`;

const userMenu =
  '<ul><li class="dropdown active">Mon compte<ul><li><a href="#">Mes informations</a></li><li><a href="#">Configuration</a></li><li><a href="#">Mes factures</a></li></ul></li></ul>';

/** Pages that say much of what an account page or a letter says, and are none. */
export const mistakablePages: readonly ZooPage[] = [
  noPanel(
    'tableau',
    'accueil',
    'Tableau de bord - Espace agence',
    `${userMenu}<h1>Tableau de bord</h1><h3>Factures</h3>${invoices}`,
  ),
  noPanel('menu-ouvert', 'accueil', 'Espace agence', `${userMenu}<h3>Factures</h3>${invoices}`),
  noPanel(
    'compte-mail',
    'parametres/compte-mail',
    'Compte e-mail',
    `<h1>Compte e-mail</h1><h2>Configuration</h2>${companyForm}`,
  ),
  noPanel(
    'compte-google',
    'connecteurs/google/compte',
    'Compte Google',
    `<h1>Compte Google Agenda</h1><h2>Configuration</h2>${companyForm}`,
  ),
  noPanel(
    'documentation',
    'docs/mon-compte/factures',
    'Télécharger mes factures - Documentation',
    '<div class="breadcrumb">Documentation &gt; Mon compte &gt; Factures</div><h1>Télécharger mes factures</h1>',
  ),
  noPanel('tutoriel', 'tutos/3', 'Tutoriel', '<h1>Tutoriel : mon compte</h1><h2>Factures</h2>'),
  noPanel(
    'deux-facteurs',
    'compte/2fa',
    'Mon compte',
    `<h1>Double authentification</h1><h2>Informations</h2>${companyForm}`,
  ),
  noPanel(
    'courriel',
    'courriels/4',
    'Courriels reçus',
    '<h1>Courriels</h1><iframe width="800" height="400" srcdoc="&lt;h1&gt;Votre compte&lt;/h1&gt;&lt;h2&gt;Factures&lt;/h2&gt;"></iframe>',
  ),
  noPanel(
    'redaction',
    'lettres/4',
    'Lettre',
    '<h1>Lettre</h1><div contenteditable="true"><h2>Mon compte</h2><h3>Factures</h3></div>',
  ),
  noPanel(
    'actualites',
    'actualites/compte',
    'Actualités',
    '<h1>Votre compte évolue</h1><h2>Informations</h2>',
  ),
  noPanel(
    'cloture',
    'compte/cloture',
    'Mon compte',
    '<h1>Clôturer mon compte</h1><fieldset><legend>Informations</legend>Définitif.</fieldset>',
  ),
  noPanel(
    'extranet',
    'extranet/3',
    'Espace client',
    `<h1>Espace client du bailleur DUPONT</h1><h2>Factures</h2>${invoices}`,
  ),
  noPanel(
    'panier',
    'boutique/panier',
    'Boutique',
    `<div class="breadcrumb">Panier &gt; Mon compte &gt; Paiement</div><h1>Votre commande</h1><h2>Informations de facturation</h2>${companyForm}`,
  ),
  noPanel(
    'appels',
    'syndic/appels',
    'Mon Agence - Appels de fonds',
    `<h1>Appels de fonds</h1><p><a href="#">Factures</a> <b>Informations</b></p>${invoices}`,
  ),

  noCode(
    'est-recommande',
    '« Il est recommandé de relire »',
    'Signature du mandat',
    `<h1>Signature du mandat</h1>${form('Signataire', 'Code de signature', '<p>Il est recommandé de relire le mandat.</p>')}`,
  ),
  noCode(
    'navigateur',
    '« Navigateur recommandé »',
    'Ordre de paiement',
    `<h1>Ordre de paiement</h1>${form('Émetteur', 'Code OTP', '<p>Navigateur recommandé : Chrome</p>')}`,
  ),
  noCode(
    'duree',
    '« Durée recommandée »',
    'Accès invité',
    form('De la part de', 'Code OTP', '<p>Durée recommandée : 2 h</p>'),
  ),
  noCode(
    'encadre',
    'a box about letters beside the form',
    'Suivi',
    `<div><h3>Lettres recommandées</h3><p>3 en attente</p></div><div>${form('Émetteur', 'Code OTP')}</div>`,
  ),
  noCode(
    'encadre-apres',
    'a box about letters below the form',
    'Suivi',
    `${form('Émetteur', 'Code OTP')}<h3>Vos LRE</h3><p>3 en attente</p>`,
  ),
  noCode(
    'signature-bail',
    'a lease that is signed, and sent by letter later',
    'Signature électronique',
    `<h1>Signature électronique du bail</h1>${form('Signataire', 'Code OTP', '<p>La lettre recommandée partira ensuite.</p>')}`,
  ),
  noCode(
    'reglements',
    'a program with LRE in its name',
    'ImmoSoft LRE - Règlements',
    `<h1>Règlements</h1>${form('Émetteur', 'Code OTP')}`,
  ),
  noCode(
    'cvv',
    'the security code of a card',
    'Acheter des crédits LRE',
    `<form><label>Expéditeur ${list()}</label><label>Code de sécurité <input id="c" name="csc" autocomplete="cc-csc" maxlength="4"></label></form>`,
  ),
  noCode(
    'recherche-lre',
    'a search in past letters',
    'Lettres recommandées envoyées',
    `<form><label>Expéditeur ${list()}</label><label>Code <input id="c" name="code" maxlength="6"></label><input type="submit" value="Rechercher"></form>`,
  ),
  noCode(
    'captcha',
    'a code to be copied from a picture',
    'Lettre recommandée',
    letter('Code de vérification', '<img src="/img/captcha.gif" width="80" height="30">'),
  ),
  noCode(
    'par-e-mail',
    'a code that was sent by e-mail',
    'Lettre recommandée',
    `${letter('Code de validation')} <small>Un code vous a été envoyé par e-mail.</small>`,
  ),
  noCode(
    'par-sms',
    'a code that has just been sent by SMS',
    'Lettre recommandée',
    letter('Code de validation', '<p>Un code à 6 chiffres vient d’être envoyé par SMS.</p>'),
  ),
  noCode(
    'sur-mobile',
    'a code received on the telephone',
    'Lettre recommandée',
    letter('Code OTP reçu sur votre mobile'),
  ),
  noCode(
    'retrait',
    'the code with which a letter is received',
    'Recevoir une lettre recommandée',
    letter('Code de retrait'),
  ),
  noCode(
    'copie',
    'the sender of a copy',
    'Lettre recommandée',
    `<form><p>Expéditeur de la copie simple ${list()}</p><p>Code OTP ${code()}</p></form>`,
  ),
];
