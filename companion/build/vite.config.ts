import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { lightZxing } from './light-zxing';
import { messagesPlugin } from './messages-plugin';
import { offlinePlugin } from './offline-plugin';
import { policyPlugin } from './policy-plugin';

// On the phone there is no extension: its one question to the browser is answered by the page itself.
const browser = resolve('companion/browser.ts');

export default defineConfig({
  root: 'companion',
  base: './',
  publicDir: 'static',
  resolve: { alias: { 'wxt/browser': browser, '@wxt-dev/browser': browser } },
  plugins: [messagesPlugin(), policyPlugin(), offlinePlugin()],
  worker: { format: 'es', plugins: () => [lightZxing()] },
  build: {
    outDir: resolve('.output/companion'),
    emptyOutDir: true,
    // What main.ts asks for.
    target: ['es2022', 'safari16.4'],
    // A data: address in a style or a script would be the only one that the policy had to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: resolve('companion/index.html'),
        offline: resolve('companion/offline.worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
