import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath } from './scripts/setup/browser.mjs';

const alias = { 'wxt/browser': resolve('tests/support/extension-browser.ts') };
const define = { __BUILD_DEFAULTS__: 'null' };
const build = { target: 'es2022' as const };
/** A busy machine is slow, not wrong: what is waited for has long to come. */
const expect = { poll: { timeout: 5000 } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        define,
        test: {
          name: 'unit',
          environment: 'node',
          expect,
          testTimeout: 60_000,
          include: ['{lib,sandbox,scripts,components,companion}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        test: { name: 'architecture', environment: 'node', include: ['tests/*.test.ts'] },
      },
      {
        resolve: { alias },
        define,
        build,
        optimizeDeps: { exclude: ['zxing-wasm', 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'] },
        test: {
          name: 'component',
          expect,
          include: ['{lib,components,companion}/**/*.browser.test.ts'],
          setupFiles: ['tests/browser/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: browserPath(),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 360, height: 765 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,relay}/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'chaos',
          environment: 'node',
          include: ['tests/chaos/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
