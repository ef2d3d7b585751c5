import type { Html } from '../layout';
import { simpleList } from './simple-list';

/** LOCATAIRES. */
export function tenants(): Html {
  return simpleList(
    'Liste des locataires',
    ['N°', 'Nom', 'Bien', 'Entrée', 'Solde'],
    [
      ['L-0045', 'BENALI Karim', 'G-0118', '01/09/2007', '0,00 €'],
      ['L-0052', 'LEFÈVRE Zoé', 'G-0121', '15/03/2008', '- 890,00 €'],
      ['L-0061', 'SARL LE FOURNIL', 'G-0134', '01/01/2009', '0,00 €'],
    ],
  );
}
