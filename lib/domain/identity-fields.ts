/** The form of step 2, as text exactly as typed; AR24's parameter names where they exist. */
export interface IdentityFields {
  /** `M`, `F`, or empty while not chosen. */
  readonly gender: string;
  readonly firstname: string;
  readonly lastname: string;
  /** One of {@link statuts}, or empty while not chosen. */
  readonly statut: string;
  readonly company: string;
  readonly siret: string;
  readonly vat: string;
  readonly address1: string;
  readonly address2: string;
  readonly zipcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `1` when the person ticked that the sender accepts AR24's terms. */
  readonly terms: string;
}

export type IdentityField = keyof IdentityFields;

export const statuts = ['professionnel', 'particulier', 'administration', 'association'] as const;

export const emptyIdentity: IdentityFields = {
  gender: '',
  firstname: '',
  lastname: '',
  statut: 'professionnel',
  company: '',
  siret: '',
  vat: '',
  address1: '',
  address2: '',
  zipcode: '',
  city: '',
  country: 'FR',
  terms: '',
};

export type FieldReason =
  | 'missing'
  | 'too-long'
  | 'email-invalid'
  | 'siret-invalid'
  | 'vat-invalid'
  | 'zipcode-invalid'
  | 'country-invalid'
  | 'terms-unaccepted'
  | 'key-invalid'
  | 'code-invalid'
  | 'passphrase-too-short'
  | 'passphrase-below-policy'
  | 'passphrase-too-weak'
  | 'passphrases-differ';

export interface FieldProblem {
  readonly field: string;
  readonly reason: FieldReason;
}
