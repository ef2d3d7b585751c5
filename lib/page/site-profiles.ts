/*
 * The words that back offices use, and nothing else of them: where a site's own profile says nothing, they
 * decide. An entry says why it is there, since when, and which page proves it. The publisher's help pages
 * hold for years (https://support.modelo.fr/aide/ajouter-un-expéditeur); proof: sandbox /compte/*, /lre/envoi.
 */

/**
 * Names of the account area, plain. Since 0.1; proof: tab « COMPTE » of the sandbox. Never in the plural
 * (« Comptes » is accounting), never with another word (« Compte bancaire », « Compte locataire »).
 */
export const accountWords =
  /^((mon|votre|notre|le) )?(compte|espace)( (de l'|d')?(agence|client|pro|professionnel|utilisateur))?$|^((mon|votre|notre) )?(agence|abonnement)$|^(my )?account$/;

/** A section's name that says « Compte » by itself: « Informations du compte ». Since 0.2. */
export const sectionOfAccount = /(du|de mon|de votre) compte$/;

/** The same in what the page itself is called: « Paramètres de l’agence ». Since 0.2. */
export const sectionOfAgency =
  /(de (l'|mon |votre )?|du |sur (l'|votre )?)(agence|cabinet|entreprise|societe)$/;

/** The names that are the account area only if something else says « Compte » too. */
export const vagueAccountWords =
  /^((mon|votre|notre|le) )?(espace( (de l'|d')?(agence|client|pro|professionnel|utilisateur))?|agence)$/;

/** Names of the three account pages, plain. Since 0.1; proof: sub-tabs of the sandbox's « COMPTE ». */
const name =
  '(informations?|infos?|coordonnees|configurations?|parametres|parametrage|reglages|preferences|options|factures?|facturations?|abonnements?|profil|donnees)';
const owner =
  "(de |du |d'|de l'|de la |de mon |de votre |sur |sur l'|sur la |sur le |sur votre )?(agence|compte|societe|cabinet|etablissement|entreprise|abonnement|facturation|logiciel)";
export const sectionWords = new RegExp(
  `^((mes|vos|nos|mon|votre|les|la|historique des|historique de) )?${name}( (general(es?)?|generaux|pratiques|legales|personnelles|professionnelles|administratives|${owner}))*( (et|&|/) (mes |vos |les )?(${name}|reglements?|paiements?|consommations?))?$|^gestion (du|de mon|de votre) compte$`,
);

/** The same as the beginning of a heading. Since 0.1; proof: « Informations du compte ». */
export const sectionHeading =
  /^((mes|vos|nos|les) )?(informations?|infos|coordonnees|configuration|parametres|factures?|facturation)\b(?! (de|du|des) (connexion|paiement|securite|contact))/;

/** The page that the publisher's newest help names: its own button or title, plain. Since 0.2. */
export const nativeWords = /\bgerer (les|vos|mes|des) expediteurs\b/;

/**
 * A part of every text that the words above accept, and those of a sender's label: raw, accents and all. A text
 * without any of it need not be made plain, of which there are thousands in a page. Since 0.2.
 */
export const letterOrAccount =
  /inf|coord|config|param|gla|gle|pr.{0,2}f|opt|fact|abon|don|gest|compte|espace|agence|account|exp|sender|metteur|signat|nom d|part d/i;

/** Words of a path that are the account area unless they are minutes (« compte-rendu »). */
export const accountPath = /^(mon|votre)?compte$|^(my)?account$/;
export const notAccountPath = /^(rendus?|bancaires?|locataires?|copro\w*|comptables?)$/;

/** Words before the name of an area. */
const beside =
  "(la|le|les|mon|ma|mes|votre|vos|nos|nouveaux?|nouvelles?|liste|gestion|fiche|detail|modifier|changer|ajouter|creer|cloturer|supprimer|centre|rubrique|saisie|suivi|factures?|informations?|infos|coordonnees|parametres|configuration|comptes?|espace client|resultats|relances?|modeles?|releves?|de|du|des|d'|l'|un|une|par|pour|son|ce|cette)";
const areas = [
  'comptabilite|comptables?|compta|fournisseurs?|prestataires?|artisans?|travaux|honoraires',
  'mots? ?de ?passe|password|securite|double authentification|2fa|notifications?',
  'biens?|annonces?|appartements?|maisons?|villas?|immeubles?|lots?|visites?|agenda|mandats?|mandants?',
  'baux|bail|locataires?|bailleurs?|proprietaires?|coproprietaires?|copropriete|acquereurs?|vendeurs?|contacts?',
  'bancaires?|banques?|virements?|rib|iban|charges|quittances?|loyers?|appels? de fonds|releves? de compte',
  'aide|help|faq|assistance|support|documentation|docs?|tutoriels?|tutos?|guides?|actualites?|blog|recherche|resultats (pour|de)',
  'utilisateurs?|collaborateurs?|messagerie|courriels?|courriers?|e-?mails?|mails?|smtp|imap|google|facebook|outlook|microsoft|leboncoin|seloger|passerelles?|connecteurs?|imprimantes?',
  'paniers?|commandes?|boutique|cloture|resiliation',
].join('|');
/**
 * Title, heading, breadcrumb, lit tab or path of a page that is no account page whatever else it says,
 * plain. Since 0.1; proof: « Comptabilité > Comptes > Factures », « Changer le mot de passe », a flat with
 * the tabs « Informations » and « Configuration », and « Compte Google Agenda » > « Configuration ».
 */
export const otherArea = new RegExp(
  `^((${beside} ?)*)(${areas})\\b|^(cloturer|fermer|supprimer|resilier) (mon|votre|le) compte$`,
);

/**
 * A class that marks the current tab. Since 0.1; proof: `onglet actif` and `actif` of the sandbox;
 * the others are usual in French and English style sheets. `inactif`, `desactive` are the contrary.
 */
export const currentMark =
  /(^|[\s_-])(actif|active|actuel|current|courante?|encours|selected|selectionnee?|sel|ouvert|on)(?=$|[\s_-])|(Actif|Active|Selected|Current|Courant|On)(?=$|[\s_-])/;

/** Where headings are. Since 0.1; `.titre`: pages of tables often have no heading element. */
export const headingSelector =
  'h1,h2,h3,h4,legend,caption,details[open]>summary,[role=heading],.titre,.title,.titrePage,#titre,big,font[size="4"],font[size="5"],font[size="6"],font[size^="+"]';

/** Where widget libraries name their boxes and tools. Since 0.2; proof: zoo `compte-ext`, `compte-devextreme`. */
export const barSelector =
  '[class*=panel-title],[class*=header-text],[class*=title-text],[class*=toolbar-label],[class*=card-title]';

/** Breadcrumbs (« fil d'Ariane »). Since 0.1; proof: hand-made page in account-place.browser.test.ts. */
export const breadcrumbSelector =
  '[class*=ariane i],[id*=ariane i],[class*=breadcrumb i],[aria-label*=ariane i]';

/** Where a page keeps its content when it has no heading to hold on to. Since 0.1. */
export const contentSelector = 'main,[role=main],#contenu,#content,#corps,#main,.contenu,.content';
