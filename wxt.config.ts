import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { lightZxing } from './companion/build/light-zxing';
import { FIREFOX_ID, UNPACKED_KEY } from './scripts/package/extension-ids';

/** AR24's test environment is asked for when somebody chooses it. */
const AR24_HOSTS = ['https://app.ar24.fr/*'];
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** `docs/stores.md` says why each. */
const PERMISSIONS = [
  'storage',
  'activeTab',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'scripting',
  'contextMenus',
  'idle',
  'clipboardWrite',
  'declarativeNetRequestWithHostAccess',
];
/** A page that is not shown, for workers: Firefox's background is a page. */
const CHROMIUM_PERMISSIONS = ['offscreen'];

/** What a fresh profile of the sandbox build knows: the simulator. A store build knows nothing. */
function buildDefaults(mode: string) {
  if (mode !== 'sandbox') return null;
  const credentials = JSON.parse(readFileSync('sandbox/credentials.json', 'utf8')) as unknown;
  return {
    baseUrl: 'http://127.0.0.1:4824/api',
    credentials,
    sites: ['http://127.0.0.1/*', 'http://localhost/*'],
    relay: 'ws://127.0.0.1:4826',
    companion: 'http://127.0.0.1:4827',
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'fr',
    permissions: [...PERMISSIONS, ...(browser === 'firefox' ? [] : CHROMIUM_PERMISSIONS)],
    host_permissions: mode === 'sandbox' ? [...AR24_HOSTS, ...LOOPBACK_HOSTS] : AR24_HOSTS,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    },
    action: { default_title: '__MSG_manifest_action__' },
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox'
      ? {
          // Not offered on Android: that Firefox has neither sidebar nor windows for the panel.
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'authenticationInfo'],
              },
            },
          },
        }
      : {
          // A store gives its own id, and refuses a package with a key.
          ...(mode === 'store' ? {} : { key: UNPACKED_KEY }),
          minimum_chrome_version: '120',
        }),
  }),
  hooks: {
    // Page scripts stay tiny: all they call works the same in both browsers without the polyfill.
    'vite:build:extendConfig': (entrypoints, config) => {
      const isInPages = entrypoints.every(
        ({ type, name }) => type === 'content-script' || /^(page-|pointing$)/.test(name),
      );
      if (!isInPages) return;
      (config.plugins ??= []).push({
        name: 'native-browser',
        enforce: 'pre',
        config: () => ({ resolve: { alias: { 'wxt/browser': '@wxt-dev/browser' } } }),
      });
    },
  },
  vite: ({ mode }) => {
    // Sandbox or store, it is the production code: Vite goes by this, WXT by the mode.
    if (mode === 'sandbox' || mode === 'store') process.env.NODE_ENV = 'production';
    return {
      define: { __BUILD_DEFAULTS__: JSON.stringify(buildDefaults(mode)) },
      build: { target: 'es2022' },
      // The reading worker loads its engines when first needed: only ES workers can be split.
      worker: { format: 'es', plugins: () => [lightZxing()] },
    };
  },
});
