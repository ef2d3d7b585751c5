import type { SettingsView } from '../../lib/messaging/views';

/** A workstation that is set up for one back office, with what a test wants otherwise. */
export function sampleSettings(change: Partial<SettingsView> = {}): SettingsView {
  return {
    environment: 'production',
    baseUrl: 'https://app.ar24.fr/api',
    otherAllowed: false,
    tokenSet: true,
    privateKeySet: true,
    sites: ['https://gestion.example.fr/*'],
    lockMinutes: 30,
    relay: '',
    companion: '',
    lookups: [
      {
        ...{ name: 'company', standing: 'off', host: 'recherche-entreprises.api.gouv.fr' },
        pattern: 'https://recherche-entreprises.api.gouv.fr/*',
      },
      {
        ...{ name: 'address', standing: 'off', host: 'data.geopf.fr' },
        pattern: 'https://data.geopf.fr/*',
      },
    ],
    managed: [],
    lockLimit: null,
    rules: {},
    imposedSites: [],
    waitingSites: [],
    wrongPolicy: [],
    ...change,
  };
}
