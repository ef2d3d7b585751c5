/** Starts a decoding worker. Its script, the engines and pdf.js are chunks of their own. */
export function startDecoder(): Worker {
  return new Worker(new URL('./decoder.worker.ts', import.meta.url), {
    type: 'module',
    name: 'decoder',
  });
}
