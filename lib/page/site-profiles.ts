import type { SiteProfile } from './site-profile';

/*
 * Everything that depends on how somebody else's pages are written is in this file: exact selectors
 * per known host, and for all others the words that such pages use. An entry says why it is there,
 * since when, and which page proves it.
 */

/** First match wins. A host whose markup is known gets its own entry before the last one. */
export const siteProfiles: readonly SiteProfile[] = [
  {
    // Why: the markup of most back offices isn't public, and changes; their words are in the
    // publisher's help pages and hold for years. Since: 0.1. Proof: sandbox /compte/*, /lre/envoi;
    // https://support.modelo.fr/aide/ajouter-un-expéditeur (COMPTE > INFORMATIONS…).
    name: 'any back office, by its words',
    hosts: [],
    accountContent: null,
    senderList: null,
    codeField: null,
  },
];

/**
 * Names of the account area, plain. Since 0.1; proof: tab « COMPTE » of the sandbox. Never in the plural
 * (« Comptes » is accounting), never with another word (« Compte bancaire », « Compte locataire »).
 */
export const accountWords =
  /^((mon|votre|notre|le) )?(compte|espace)( (de l'|d')?(agence|client|pro|professionnel|utilisateur))?$|^((mon|votre|notre) )?(agence|abonnement)$|^(my )?account$/;

/** A section's name that says « Compte » by itself: « Informations du compte ». Since 0.2. */
export const sectionOfAccount = /(du|de mon|de votre) compte$/;

/** The names that are the account area only if something else says « Compte » too. */
export const vagueAccountWords = /^((mon|votre|notre|le) )?(espace|agence)$/;

/** Names of the three account pages, plain. Since 0.1; proof: sub-tabs of the sandbox's « COMPTE ». */
export const sectionWords =
  /^((mes|vos|nos|mon|votre|les|la|historique des) )?(informations?|infos?|coordonnees|configurations?|parametres|parametrage|reglages|preferences|factures?|facturations?|abonnements?|profil)( (generales?|pratiques|legales|(de |du |d'|de l'|de la |de mon |de votre )?(agence|compte|societe|cabinet|etablissement|entreprise|abonnement)))*$/;

/** The same as the beginning of a heading. Since 0.1; proof: « Informations du compte ». */
export const sectionHeading =
  /^((mes|vos|nos|les) )?(informations?|infos|coordonnees|configuration|parametres|factures?|facturation)\b(?! (de|du|des) (connexion|paiement|securite|contact))/;

/** The page that the publisher's newest help names: its own button or title, plain. Since 0.2. */
export const nativeWords = /\bgerer (les|vos|mes|des) expediteurs\b/;

/** Words of a path that are the account area unless they are minutes (« compte-rendu »). */
export const accountPath = /^(mon|votre)?compte$|^(my)?account$/;
export const notAccountPath = /^(rendus?|bancaires?|locataires?|copro\w*|comptables?)$/;

/**
 * Title, heading, breadcrumb, lit tab or path of a page that is no account page whatever else it says,
 * plain. Since 0.1; proof: « Comptabilité > Comptes > Factures », « Changer le mot de passe », and a
 * flat with the tabs « Informations » and « Configuration ».
 */
export const otherArea =
  /^(((la|le|les|mes|vos|nos|nouveaux?|nouvelles?|liste|gestion|fiche|detail|modifier|changer|ajouter|creer|centre|rubrique|saisie|suivi|factures?|informations?|infos|coordonnees|parametres|configuration|comptes?|relances?|de|du|des|d'|l'|un|une|par|son|ce|cette) ?)*)(comptabilite|comptables?|compta|fournisseurs?|prestataires?|artisans?|mots? ?de ?passe|password|biens?|annonces?|appartements?|maisons?|villas?|immeubles?|lots?|locataires?|bailleurs?|proprietaires?|coproprietaires?|copropriete|acquereurs?|vendeurs?|contacts?|mandats?|mandants?|baux|bail|aide|help|faq|assistance|support|utilisateurs?|collaborateurs?|bancaires?|banques?|virements?|rib|iban|charges|quittances?|loyers?|notifications?|messagerie|securite|imprimantes?|visites?|agenda)\b/;

/**
 * A class that marks the current tab. Since 0.1; proof: `onglet actif` and `actif` of the sandbox;
 * the others are usual in French and English style sheets. `inactif`, `desactive` are the contrary.
 */
export const currentMark =
  /(^|[\s_-])(actif|active|actuel|current|courante?|encours|selected|selectionnee?|sel|ouvert|on)(?=$|[\s_-])|(Actif|Active|Selected|Current|Courant|On)(?=$|[\s_-])/;

/** Where headings are. Since 0.1; `.titre`: pages of tables often have no heading element. */
export const headingSelector =
  'h1,h2,h3,h4,legend,caption,[role=heading],.titre,.title,.titrePage,#titre,big,font[size="4"],font[size="5"],font[size="6"],font[size^="+"]';

/** Breadcrumbs (« fil d'Ariane »). Since 0.1; proof: hand-made page in account-place.browser.test.ts. */
export const breadcrumbSelector =
  '[class*=ariane i],[id*=ariane i],[class*=breadcrumb i],[aria-label*=ariane i]';

/** Where a page keeps its content when it has no heading to hold on to. Since 0.1. */
export const contentSelector = 'main,[role=main],#contenu,#content,#corps,#main,.contenu,.content';

/** What a page says that sends registered electronic letters, plain. Since 0.1; proof: sandbox /lre/envoi. */
export const registeredLetter = /\b(lres?|recommandee?s?|ar24|eidas)\b/;

/**
 * What the title or a heading of a page says whose codes are for something else, plain. Since 0.1;
 * proof: a bank transfer whose « Code de validation reçu par SMS » was filled.
 */
export const otherErrand =
  /\b(virements?|sepa|iban|bancaires?|banque|paiements?|colis|connexion|mot de passe|promos?|promotions?)\b/;

/** Labels and names of the sender list, plain. Since 0.1; proof: « Expéditeur », `id_expediteur`. */
export const senderLabel =
  /^((choix|nom|selection) de l')?(expediteurs?|expeditrice|sender|emetteur)\b|\b(au nom|de la part|pour le compte) d(e|u)\b/;
export const senderName = /expediteur|sender|emetteur/;

/** Options that name nobody: « -- Choisir un expéditeur -- ». Since 0.1; proof: sandbox /lre/envoi. */
export const placeholderOption = /^\W*$|^\W*(choisi|selection|veuillez|aucun|select|choose)/;

/** One thing that speaks for, or against, an input being the letter's code field. */
export interface CodeFieldRule {
  readonly where: 'label' | 'name' | 'autocomplete' | 'inputmode' | 'maxlength';
  readonly match: RegExp;
  readonly points: number;
}

/** An input is the code field from this many points on. */
export const CODE_FIELD_POINTS = 3;

/**
 * Since 0.1. Proof: « Code OTP », `code_otp`, maxlength 6 of the sandbox; « Code eIDAS » and « Code »
 * from the publishers' help pages; `one-time-code` is the HTML standard's. A bare « Code » needs six
 * characters beside it: many forms have codes of clients, doors and countries.
 */
export const codeFieldRules: readonly CodeFieldRule[] = [
  { where: 'label', match: /\b(otp|totp|eidas)\b/, points: 4 },
  {
    where: 'label',
    match:
      /^code (a usage unique|a 6 chiffres|d'(authentification|identification)|de (validation|verification|securite|l'expediteur))/,
    points: 3,
  },
  { where: 'label', match: /^(votre |le )?code( \(6 chiffres\))?$/, points: 2 },
  { where: 'name', match: /(^|[^a-z])(t?otp|eidas)([^a-z]|$)|code_?-?(t?otp|eidas)/, points: 4 },
  { where: 'name', match: /^code$/, points: 1 },
  { where: 'autocomplete', match: /one-time-code/, points: 4 },
  { where: 'maxlength', match: /^6$/, points: 1 },
  { where: 'inputmode', match: /^numeric$/, points: 1 },
  {
    where: 'label',
    match:
      /postal|client|promo|pays|porte|barre|dossier|insee|agence|cle\b|virement|banque|bancaire|\bsms\b|carte|colis|suivi|connexion|\bdates?\b|jjmm|telephone|mobile|parrain|digicode|acces|badge|siret|iban/,
    points: -9,
  },
  {
    where: 'name',
    match:
      /postal|client|promo|pays|porte|insee|zip|cle_?otp|virement|sms|carte|colis|suivi|connexion|date|tel|digicode|iban/,
    points: -9,
  },
];
