import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { lightZxing } from './companion/build/light-zxing';

/** Base64 DER of an RSA public key: it fixes the extension id (bnbfgkclhdfaekfpgoonehbhbfmkdlnh) on every machine. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArEIXnyMODdNKVViv6seAMEvYA6oy8beGtFSxgtCsRT9F03zyUyoONT45tr9wSzIPCFagQeMZN8Hb2PVOi6FY/ljz0jH8JbSH13fld9/ko7Vuplr18y5tfoveCFp9uyjYX7eKmKUj7L/mBFSE7ZRJwKOaj6qECD9Gp2L6l0zaDCcJk4Qvh7HqVpU6n74YLH4M+gTCBGl0qUt/JIclQCXMk6Nae73d3ZFQvwRPNC7X+Z9l2DAyq7bWhgnmiMheEBU+vggbjNUFWvhqg6DoUkvC3up2WInmycyy5UnpNPSGMBsnR/Ss3nfon3QV0PSZKTKRCGpIMDr+JPxBH5gTXDFUMwIDAQAB';

const AR24_HOSTS = ['https://app.ar24.fr/*', 'https://sandbox.ar24.fr/*'];
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

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
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'idle',
      'clipboardWrite',
      'declarativeNetRequestWithHostAccess',
    ],
    host_permissions: mode === 'sandbox' ? [...AR24_HOSTS, ...LOOPBACK_HOSTS] : AR24_HOSTS,
    optional_host_permissions: ['https://*/*'],
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
              id: 'expediteurs-lre@expediteurs-lre.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'authenticationInfo'],
              },
            },
          },
        }
      : { key: PUBLIC_KEY, minimum_chrome_version: '120' }),
  }),
  hooks: {
    // Page scripts stay tiny: all they call works the same in both browsers without the polyfill.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      (config.plugins ??= []).push({
        name: 'native-browser',
        enforce: 'pre',
        config: () => ({ resolve: { alias: { 'wxt/browser': '@wxt-dev/browser' } } }),
      });
    },
  },
  vite: ({ mode }) => {
    // Sandbox or store, it is the production code: Vite goes by this, WXT by the mode.
    if (mode === 'sandbox') process.env.NODE_ENV = 'production';
    return {
      define: { __BUILD_DEFAULTS__: JSON.stringify(buildDefaults(mode)) },
      build: { target: 'es2022' },
      // The reading worker loads its engines when first needed: only ES workers can be split.
      worker: { format: 'es', plugins: () => [lightZxing()] },
    };
  },
});
