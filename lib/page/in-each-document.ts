import type { PageContext } from './page-context';

/**
 * Runs `script` now, and anew whenever the page writes its whole document again (`document.open`): that
 * takes every listener away, those inside our own elements too.
 */
export function inEachDocument(page: PageContext, script: (page: PageContext) => void): void {
  let root: Element | null = null;
  let life = new AbortController();
  const start = () => {
    root = document.documentElement;
    life.abort();
    life = new AbortController();
    script({ ...page, signal: AbortSignal.any([page.signal, life.signal]) });
  };
  const observer = new MutationObserver(() => {
    const { documentElement } = document as { documentElement: Element | null };
    if (documentElement && documentElement !== root) start();
  });
  observer.observe(document, { childList: true });
  page.signal.addEventListener('abort', () => observer.disconnect());
  start();
}
