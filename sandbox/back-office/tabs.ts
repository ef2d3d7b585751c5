/** The pages of the application, by tab. */
export const TABS = [
  {
    label: 'COMPTE',
    pages: [
      { key: 'informations', label: 'INFORMATIONS', href: '/compte/informations' },
      { key: 'configuration', label: 'CONFIGURATION', href: '/compte/configuration' },
      { key: 'factures', label: 'FACTURES', href: '/compte/factures' },
    ],
  },
  { label: 'BIENS', pages: [{ key: 'biens', label: 'LISTE DES BIENS', href: '/biens' }] },
  {
    label: 'LOCATAIRES',
    pages: [{ key: 'locataires', label: 'LISTE DES LOCATAIRES', href: '/locataires' }],
  },
  {
    label: 'LRE',
    pages: [
      { key: 'envoi', label: 'ENVOI', href: '/lre/envoi' },
      { key: 'suivi', label: 'SUIVI', href: '/lre/suivi' },
    ],
  },
] as const;

export type PageKey = (typeof TABS)[number]['pages'][number]['key'];
