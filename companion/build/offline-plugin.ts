import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const WORKER = 'offline.js';
/** Reads PDF documents, of which a phone's camera makes none. */
const LEFT_OUT = /pdf|jbig2|openjpeg/;

type Bundle = Rolldown.OutputBundle;

/** The chunk and all that it imports at once. */
function closure(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (found.has(name) || chunk?.type !== 'chunk') return found;
  found.add(name);
  for (const imported of chunk.imports) closure(bundle, imported, found);
  return found;
}

/** Writes the names of the built files into the service worker: the shell, and what reads letters. */
export function offlinePlugin(): Plugin {
  return {
    name: 'companion-offline',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error(`${WORKER} is not in the bundle.`);
        const entry = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.fileName !== WORKER,
        );
        const names = Object.keys(bundle).filter((name) => /\.(js|css|svg|wasm)$/.test(name));
        const atOnce = closure(bundle, entry?.fileName ?? '');
        const shell = names.filter((name) => atOnce.has(name) || /\.(css|svg)$/.test(name));
        const rest = names.filter(
          (name) => !shell.includes(name) && name !== WORKER && !LEFT_OUT.test(name),
        );
        const version = createHash('sha256').update(names.join()).digest('hex').slice(0, 12);
        worker.code = worker.code
          .replaceAll('__SHELL__', JSON.stringify(['./', ...shell]))
          .replaceAll('__REST__', JSON.stringify(rest))
          .replace('__VERSION__', JSON.stringify(version));
      },
    },
  };
}
