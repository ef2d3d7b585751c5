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
export const registeredLetter =
  /\b(lres?|l\.r\.e|recommandee?s?|lrar|ar ?24|eidas|registered (e-?)?(letters?|mails?))\b/;

/**
 * What the title or a heading of a page says whose codes are for something else, plain. Since 0.1;
 * proof: a bank transfer whose « Code de validation reçu par SMS » was filled.
 */
export const otherErrand =
  /\b(virements?|sepa|iban|bancaires?|banques?|paiement (par|en ligne|securise)|cartes?|colis|points? relais|connexion|mots? de passe|promos?|promotions?|coupons?|sms|digicodes?|interphones?|badges?)\b/;

/** The same in the words of a form, where much else may be mentioned in passing. Since 0.2. */
export const otherForm =
  /\b(virements?|sepa|iban|bic|colis|digicodes?|cryptogramme|mot de passe oublie|se connecter|code promo)\b/;

/** Labels and names of the sender list, plain. Since 0.1; proof: « Expéditeur », `id_expediteur`. */
export const senderLabel =
  /\b(expediteurs?|expeditrices?|senders?|emetteurs?|signataires?)\b|\b(au nom|de la part|pour le compte) d(e|u)\b|^(envoye(e)? par|from|de|envoyer (comme|en tant que)|compte ar ?24|identite eidas)$/;
export const senderName =
  /expediteur|sender|emetteur|signataire|(^|[^a-z])(id_?)?exp(ed)?([^a-z]|$)|au_?nom/;

/** What says something about a sender, and not who it is; and the other end of the letter. Since 0.2. */
export const otherSenderLabel =
  /\b(destinataires?|copies?|adresses?|e-?mails?|courriels?|mails?|telephones?|tel|villes?|pays|postal|cp|references?|codes?|otp|cles?|types?|statuts?|civilites?|langues?|services?|dates?|expirations?|prenoms?|logos?|signatures?|modeles?)\b/;

/** « Expéditeur : » in a text: the words before one sender's name. Since 0.2; proof: « étape 2/2 ». */
export const senderHeading =
  /^(l')?(votre )?(expediteur|expeditrice|emetteur|signataire)( (qualifie|identifie|de la (lettre|lre)|du recommande))?( ?:.*)?$|^(au nom|de la part|pour le compte) d(e|u)( ?:.*)?$/;

/** Options that name nobody: « -- Choisir un expéditeur -- ». Since 0.1; proof: sandbox /lre/envoi. */
export const placeholderOption =
  /^\W*$|^\W*(choisi|selection|veuillez|aucun|select|choose|tous |nouve|ajouter|creer|none$|expediteurs?\W*$)/;

/** Words beside a name that are none of it, plain. Since 0.1; proof: « Mme MARTIN Jeanne (gérante) ». */
export const roleWords =
  /^(\d+|m|mr|mme|mlle|me|dr|monsieur|madame|mademoiselle|maitre|co|gerante?|cogerante?|directeur|directrice|presidente?|negociat(eur|rice)|conseill(er|ere)|responsable|associee?|assistante?|agente?|comptable|administrat(eur|rice)|mandataire|titulaire|signataire|expedit(eur|rice)|qualifiee?|identifiee?|principale?|habituell?e?|defaut|par|eidas|ar24|lre)$/;

/** One thing that speaks for, or against, an input being the letter's code field. */
export interface CodeFieldRule {
  readonly where: 'label' | 'hint' | 'name' | 'autocomplete' | 'inputmode' | 'maxlength' | 'shape';
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
  {
    where: 'label',
    match: /\b(otp|totp)\b|\bcodes?\b.*\b(eidas|ar ?24|lre)\b|^(eidas|2fa)$/,
    points: 4,
  },
  { where: 'label', match: /\busage unique\b|\bone.time (code|password)\b/, points: 4 },
  {
    where: 'label',
    match:
      /\bcodes? (temporaire|dynamique|(a|de) (6|six) chiffres|(d'|d'une |de )?(authentification|identification|validation|verification|securite|signature|confirmation|envoi)|(de |de l'|d'un )expediteur|(de |de l'|du )(lre|lettre|recommande|application))/,
    points: 3,
  },
  { where: 'label', match: /\b(authentification|verification|authentication) code\b/, points: 3 },
  {
    where: 'label',
    match: /^((saisissez|entrez|indiquez) )?(votre |le |son )?code( ?\(?(6|six) chiffres\)?)?$/,
    points: 2,
  },
  { where: 'name', match: /(^|[^a-z])(t?otp|eidas)([^a-z]|$)|code_?-?(t?otp|eidas)/, points: 4 },
  { where: 'name', match: /^(code )?code$/, points: 1 },
  { where: 'autocomplete', match: /one-time-code/, points: 4 },
  { where: 'shape', match: /^six boxes$/, points: 3 },
  { where: 'maxlength', match: /^[67]$/, points: 1 },
  { where: 'inputmode', match: /^numeric$/, points: 1 },
  {
    where: 'label',
    match:
      /postal|client|promo|pays|porte|barre|dossier|insee|agence|cles?\b|virement|banque|bancaire|\bsms\b|\bcartes?\b|colis|suivi|connexion|\bdates?\b|jj ?\/?mm|telephone|mobile|parrain|digicode|acces|badge|siret|siren|iban|reference|bien\b|mandat|locataire|immeuble|\blot\b|reduction|cadeau|pin\b|puk\b|captcha|image|naf|ape\b|tva|identifiant|numero|objet/,
    points: -9,
  },
  {
    where: 'hint',
    match:
      /\bsms\b|\btexto\b|(recue?|envoyee?|transmise?)( vous)? (par|sur) (un )?(e-?mail|mail|courriel|telephone|message|votre)|virement|banque|bancaire|\bcarte\b|colis|digicode|promo|postal|connexion|jj ?\/?mm|captcha/,
    points: -9,
  },
  {
    where: 'name',
    match:
      /postal|client|promo|pays|porte|insee|zip|cle_?otp|virement|sms|carte|colis|suivi|connexion|date|tel|digicode|iban|captcha|coupon|siret|mandat|dossier/,
    points: -9,
  },
];
