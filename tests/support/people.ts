import { emptyIdentity, type IdentityFields } from '../../lib/domain/identity-fields';

/** A sender whose form has no problems. */
export const jeanne: IdentityFields = {
  ...emptyIdentity,
  gender: 'F',
  firstname: 'Jeanne',
  lastname: 'Martin',
  company: 'Agence des Tilleuls',
  siret: '73282932000074',
  address1: '12 rue des Tilleuls',
  zipcode: '69003',
  city: 'Lyon',
  terms: '1',
};

export const JEANNE_EMAIL = 'jeanne.martin@tilleuls.example.fr';
