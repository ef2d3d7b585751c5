import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const SOURCE = resolve('bench/panel/empty');

/** Builds an extension whose side panel is one empty Lit element. */
export async function buildEmptyExtension(folder: string): Promise<void> {
  await build({
    root: SOURCE,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: join(SOURCE, 'sidepanel.html') },
    },
  });
  await copyFile(join(SOURCE, 'manifest.json'), join(folder, 'manifest.json'));
  const openOnClick = 'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });\n';
  await writeFile(join(folder, 'worker.js'), openOnClick);
}
