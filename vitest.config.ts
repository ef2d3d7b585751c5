import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { browserPath } from './scripts/setup/browser.mjs';

const alias = { 'wxt/browser': resolve('tests/support/extension-browser.ts') };
/**
 * Components' tests say what the reader finds. Not by `vi.mock`: for that, Playwright has the browser hold requests
 * up, and where a worker ends in the same moment it waits for that for ever.
 */
const fakedReader = {
  find: /^(\.\.\/)+lib\/reading\/read-file$/,
  replacement: resolve('tests/browser/fake-reader.ts'),
};
const define = { __BUILD_DEFAULTS__: 'null' };
const build = { target: 'es2022' as const };
/** A busy machine is slow, not wrong: what is waited for has long to come. */
const expect = { poll: { timeout: 15_000 } };
/** How many files of end-to-end tests run side by side: each has browsers, ports and a simulator of its own. */
const lanes = Number(process.env.LANES ?? 1);
/** What browser tests have in common; without isolation a lane loads its libraries once, not once a file. */
const inLanes = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/global-setup.ts'],
  testTimeout: 240_000,
  hookTimeout: 120_000,
  isolate: false,
  fileParallelism: lanes > 1,
  maxWorkers: lanes,
};

/** What takes minutes, longest first: begun last, it would leave the other lanes idle at the end. */
const LONG = [
  'chaos/odd-seeds',
  'e2e/every-scene',
  'chaos/even-seeds',
  'e2e/phone-disturbed',
  'e2e/wasm-forbidden',
  'e2e/phone-hand-off',
  'e2e/slow-answer',
  'e2e/interrupted-at-every-step',
  'e2e/phone-offline',
  'e2e/letter-sent',
];

/** Puts the longest files of tests first, whatever was measured on this machine before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.includes(`/tests/${name}.test.ts`));
      return place === -1 ? LONG.length : place;
    };
    return others.sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest leaves one of two cores idle; half of what these tests do is waiting.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        define,
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the libraries anew for each file took a third of the time; what a test stubs is put back.
          isolate: false,
          unstubGlobals: true,
          expect,
          testTimeout: 120_000,
          include: ['{lib,sandbox,scripts,components,companion,tests/security}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        test: {
          name: 'architecture',
          environment: 'node',
          testTimeout: 120_000,
          include: ['tests/*.test.ts'],
        },
      },
      {
        resolve: {
          alias: [
            ...Object.entries(alias).map(([find, to]) => ({ find, replacement: to })),
            fakedReader,
          ],
        },
        define,
        build,
        optimizeDeps: { exclude: ['zxing-wasm', 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'] },
        test: {
          name: 'component',
          expect,
          // Two pages side by side: by itself, Vitest opens one on two cores.
          maxWorkers: 2,
          testTimeout: 120_000,
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
      { test: { name: 'e2e', include: ['tests/{e2e,relay}/**/*.test.ts'], ...inLanes } },
      {
        test: {
          ...inLanes,
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
