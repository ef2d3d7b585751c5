import type { Engine } from './engine';
import type { EngineName } from '../outcome';

/** A new engine is one line here and its attempts in the reading plan. */
const LOADERS: Record<EngineName, () => Promise<Engine>> = {
  'zxing-wasm': async () => (await import('./zxing-wasm-engine')).loadZxingWasm(),
  'zxing-js': async () => (await import('./load-zxing-js')).loadZxingJs(),
  rescue: async () => (await import('./load-rescue')).loadRescue(),
};

const engines = new Map<EngineName, Promise<Engine | undefined>>();

/** Loads an engine once; `undefined` where it cannot run (WebAssembly forbidden, chunk missing). */
export function engineNamed(name: EngineName): Promise<Engine | undefined> {
  let engine = engines.get(name);
  if (!engine) {
    engine = LOADERS[name]().catch(() => undefined);
    engines.set(name, engine);
  }
  return engine;
}
