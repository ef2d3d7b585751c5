// The module @wxt-dev/webextension-polyfill puts the polyfill behind this name; so do its types.
declare module 'wxt/browser' {
  export { default as browser } from 'webextension-polyfill';
}
