/** One thing that speaks for, or against, an input being the letter's code field. */
export interface CodeFieldRule {
  readonly where:
    'label' | 'hint' | 'tooltip' | 'name' | 'autocomplete' | 'inputmode' | 'maxlength' | 'shape';
  readonly match: RegExp;
  readonly points: number;
  /** Whether it holds though the label says « Code OTP »: « Code OTP (application mobile) » is no telephone. */
  readonly yieldsToOwn?: boolean;
}

/** An input is the code field from this many points on. */
export const CODE_FIELD_POINTS = 3;

/** A label that names our code and nothing else. Since 0.2. */
export const ownCodeLabel =
  /^((saisi|entr|indiqu)\S+ )?(le |votre |son )?(codes? (otp|totp|eidas|ar ?24|2fa)|otp|totp)\b/;

/**
 * Since 0.1. Proof: « Code OTP », `code_otp`, maxlength 6 of the sandbox; « Code eIDAS » and « Code »
 * from the publishers' help pages; `one-time-code` is the HTML standard's. A bare « Code » needs six
 * characters beside it, or words that say whose: many forms have codes of clients, doors and countries.
 */
export const codeFieldRules: readonly CodeFieldRule[] = [
  {
    where: 'label',
    match: /\b(otp|totp)\b|\bcodes?\b.*\b(eidas|ar ?24|lre|2fa|mfa)\b|^(eidas|2fa)$/,
    points: 4,
  },
  { where: 'label', match: /\busage unique\b|\bone.time (code|password)\b/, points: 4 },
  {
    where: 'label',
    match:
      /\bcodes? (temporaire|dynamique|((a|de) )?(6|six) chiffres|(d'|d'une |de )?(authentification|identification|validation|verification|securite|signature|confirmation|envoi)|(de |de l'|d'un )?expediteur|((genere|affiche|donne|fourni)e? par |de |dans )?(l'|votre |mon )?application|(google )?authenticator|freeotp|(de |de l'|du )(lre|lettre|recommande))\b/,
    points: 3,
  },
  { where: 'label', match: /\b(authentification|verification|authentication) code\b/, points: 3 },
  {
    where: 'label',
    match: /^((saisissez|entrez|indiquez) )?(votre |le |son )?code( ?\(?(6|six) chiffres\)?)?$/,
    points: 2,
  },
  { where: 'tooltip', match: /\bcodes?\b.*\b(otp|totp|eidas|ar ?24)\b/, points: 2 },
  {
    where: 'name',
    match: /(^|[^a-z])(t?otp|eidas)([^a-z]|$)|code ?_?-?(t?otp|eidas)/,
    points: 4,
  },
  { where: 'name', match: /^(code )?code$/, points: 1 },
  { where: 'autocomplete', match: /one-time-code/, points: 4 },
  { where: 'autocomplete', match: /^cc-|postal|tel\b|bday|(current|new)-password/, points: -9 },
  { where: 'shape', match: /^six boxes$/, points: 3 },
  { where: 'maxlength', match: /^[67]$/, points: 1 },
  { where: 'maxlength', match: /^[1-5]$/, points: -9 },
  { where: 'inputmode', match: /^numeric$/, points: 1 },
  {
    where: 'label',
    match:
      /destinataire|postal|promo|pays|porte|barre|insee|cles?\b|virement|banque|bancaire|\bsms\b|texto|\bcartes?\b|colis|suivi|connexion|\bdates?\b|jj ?\/?mm|parrain|digicode|badge|siret|siren|iban|reduction|cadeau|pin\b|puk\b|captcha|image|naf|ape\b|retrait|rec(ue?s?|evez|evoir) (par|sur)|envoyee?s? (par|sur|a)\b/,
    points: -9,
  },
  {
    where: 'label',
    match:
      /client|dossier|agence|telephone|mobile|acces|reference|bien\b|mandat|locataire|immeuble|\blot\b|tva|identifiant|numero|objet/,
    points: -9,
    yieldsToOwn: true,
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
