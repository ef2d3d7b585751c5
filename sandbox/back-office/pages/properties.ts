import type { Html } from '../layout';
import { simpleList } from './simple-list';

/** BIENS. */
export function properties(): Html {
  return simpleList(
    'Liste des biens',
    ['Réf.', 'Type', 'Adresse', 'Surface', 'Loyer CC'],
    [
      ['G-0118', 'T2', '4 rue Sainte, 13001 Marseille', '41 m²', '620,00 €'],
      ['G-0121', 'T3', '88 cours Pierre-Puget, 13006 Marseille', '67 m²', '890,00 €'],
      ['G-0134', 'Local', '15 rue de la Loge, 13002 Marseille', '54 m²', '1 150,00 €'],
      ['V-0207', 'Villa', '23 chemin du Roucas-Blanc, 13007 Marseille', '142 m²', '-'],
    ],
  );
}
