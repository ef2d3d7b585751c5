/** Stands for `wxt/browser` where no extension runs: whatever the test has put on `globalThis.chrome`. */
export const browser = new Proxy({} as typeof chrome, {
  get: (_, name) => Reflect.get(globalThis.chrome, name) as unknown,
});
