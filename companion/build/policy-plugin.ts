import type { Plugin } from 'vite';
import { contentSecurityPolicy, headersFile } from './content-security-policy';

/** The policy in the page itself, for hosts that cannot send headers, and the file for those that can. */
export function policyPlugin(): Plugin {
  return {
    name: 'companion-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      this.emitFile({
        type: 'asset',
        fileName: 'robots.txt',
        source: 'User-agent: *\nDisallow: /\n',
      });
    },
  };
}
