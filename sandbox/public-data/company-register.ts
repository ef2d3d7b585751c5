/** An establishment as the State's register answers it; fictive, every one. */
export interface Establishment {
  siret: string;
  adresse: string;
  code_postal: string;
  libelle_commune: string;
  commune: string;
  est_siege: boolean;
  etat_administratif: 'A' | 'F';
  statut_diffusion_etablissement: 'O' | 'P';
}

interface Company {
  siren: string;
  nom_complet: string;
  nom_raison_sociale: string | null;
  establishments: Establishment[];
}

const marseille = { code_postal: '13001', libelle_commune: 'MARSEILLE', commune: '13201' };

export const COMPANIES: readonly Company[] = [
  {
    siren: '501234560',
    nom_complet: 'AGENCE DU VIEUX-PORT (AVP)',
    nom_raison_sociale: 'AGENCE DU VIEUX-PORT',
    establishments: [
      {
        ...{ siret: '50123456000016', est_siege: true, ...marseille },
        adresse: '12 QUAI DE LA FRATERNITE 13001 MARSEILLE',
        ...{ etat_administratif: 'A', statut_diffusion_etablissement: 'O' },
      },
      {
        ...{ siret: '50123456000024', est_siege: false, ...marseille },
        adresse: 'BATIMENT B 3 RUE DE LA REPUBLIQUE 13001 MARSEILLE',
        ...{ etat_administratif: 'F', statut_diffusion_etablissement: 'O' },
      },
    ],
  },
  {
    siren: '732829320',
    nom_complet: 'JEANNE MARTIN',
    nom_raison_sociale: null,
    establishments: [
      {
        ...{ siret: '73282932000074', est_siege: true, ...marseille },
        adresse: '[NON-DIFFUSIBLE] 13001 MARSEILLE',
        ...{ etat_administratif: 'A', statut_diffusion_etablissement: 'P' },
      },
    ],
  },
];
