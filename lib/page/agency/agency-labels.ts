import { plainText } from '../plain-text';

/** What a label of an account page may name. */
export type AgencyLabel =
  | 'company'
  | 'siret'
  | 'vat'
  | 'email'
  | 'person'
  | 'last-first'
  | 'gender'
  | 'firstname'
  | 'lastname'
  | 'address'
  | 'address2'
  | 'zipcode'
  | 'city'
  | 'town';

const OF = "(?: (?:de |d'|du |des |sur )?(?:l'|la |le |les |votre |mon |ma )?";
/** « de l'agence », « de la société », « du compte » behind a label say nothing more. */
const OWNER = `${OF}(?:agence|societe|entreprise|cabinet|etablissement|compte|siege|siege social|client))?`;
const NUMBER = '(?:n[°o]?|no\\.?|num\\.?|numero)? ?(?:de )?';

/** Plain words, in the order in which they are tried. */
const words: readonly (readonly [AgencyLabel, string])[] = [
  ['siret', `${NUMBER}siret${OWNER}(?: \\(.*\\))?|siren ?/ ?siret|rcs ?/ ?siret`],
  ['vat', `${NUMBER}tva(?: intra(?:communautaire|com\\.?)?)?${OWNER}|vat(?: number| no\\.?)?`],
  [
    'email',
    `(?:adresse )?(?:e-?mail|courriel|mail|adresse electronique|messagerie)${OWNER}(?: principale?| professionnel(?:le)?| de contact)?|e-?mail(?: address)?`,
  ],
  ['last-first', "noms? (?:et |/ |, )?prenoms?|nom,? prenom (?:du contact|de l'utilisateur)"],
  ['gender', 'civilite|titre'],
  ['firstname', "prenom(?: du contact| du responsable| de l'utilisateur)?|first ?name"],
  [
    'company',
    `raison sociale${OWNER}|denomination(?: sociale| commerciale)?|(?:nom|enseigne)(?: commercial)? (?:de l'|de la |du |d')(?:agence|societe|entreprise|cabinet|etablissement)|nom commercial|enseigne|societe|entreprise|agence|cabinet|company(?: name)?`,
  ],
  [
    'person',
    "(?:votre |nom du )?(?:interlocuteur|contact|responsable(?: legal| d'agence)?|gerant|dirigeant|representant(?: legal)?|titulaire|utilisateur)e?(?: principal)?|prenoms? (?:et |/ |, )?noms?|personne a contacter|contact name",
  ],
  [
    'lastname',
    "nom(?: de famille| d'usage)?|nom (?:du contact|du responsable|de l'utilisateur)|last ?name|surname",
  ],
  ['town', '(?:code postal|cp) ?(?:/|-|et|,)? ?(?:ville|commune|localite)'],
  ['zipcode', 'code postal|cp|zip(?: ?code)?|postal ?code|postcode'],
  ['city', 'ville|commune|localite|city|town'],
  [
    'address2',
    "(?:complement|suite)(?: d'| de l')?(?:adresse)?|adresse (?:\\()?(?:ligne |suite )?(?:2|suite)\\)?|address (?:line )?2",
  ],
  [
    'address',
    `(?:adresse|siege(?: social)?)(?: postale| complete| principale)?${OWNER}|adresse (?:\\()?(?:ligne )?1\\)?|(?:numero|n°)?(?: et )?(?:nom de (?:la )?)?(?:rue|voie)|address(?: line 1)?|street(?: address)?`,
  ],
];

const patterns = words.map(([label, source]) => [label, new RegExp(`^(?:${source})$`)] as const);

/** What a text beside a value names; null where it is no label that we know. */
export function agencyLabel(text: string): AgencyLabel | null {
  const plain = plainText(text)
    .replace(/[\s:*]+$/, '')
    .replace(/^[\s*]+/, '');
  if (plain === '' || plain.length > 60) return null;
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
