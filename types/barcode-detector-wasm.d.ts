/** The binary of the zxing-wasm that `barcode-detector` brings: see bench/reading/serve-page.ts. */
declare module 'virtual:barcode-detector.wasm?url' {
  const url: string;
  export default url;
}
