/** Whom the scenes are about, as accounts at AR24. */
export const claire = {
  email: 'claire.martin@agence.example',
  firstname: 'Claire',
  lastname: 'Martin',
};

export const longName = {
  email: 'anne-charlotte.de-la-rochefoucauld-montmorency@agence-immobiliere-du-vieux-port.example',
  firstname: 'Anne-Charlotte Marie-Antoinette',
  lastname: 'de La Rochefoucauld-Montmorency-Laval',
};

export const unfinished = {
  ...claire,
  confirmed: false,
  cgu: false,
  payment: false,
};

export const PASSPHRASE = 'quatre chats dorment au soleil';
export const FOREIGN_KEY = 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK';

/** The form of a sender, filled. */
export const filledForm = {
  gender: 'F',
  firstname: 'Claire',
  lastname: 'Martin',
  statut: 'professionnel',
  company: 'Agence du Vieux-Port',
  siret: '73282932000074',
  vat: '',
  address1: '12 quai de la Fraternité',
  address2: 'Escalier B',
  zipcode: '13001',
  city: 'Marseille',
  country: 'FR',
  terms: '1',
} as const;
