import { language } from '../i18n';
import tokens from './page-tokens.css?inline';
import { pageTheme } from './page-theme';

/** An element of ours in somebody else's page, and where in its shadow to render. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: HTMLElement;
}

/**
 * Makes the host, not yet in the page; a copy that an earlier script left behind is taken away.
 * Not WXT's createShadowRootUi: that one removes its content when the extension is updated, just
 * when it has to say « Rechargez la page », and fetches its style sheet as a public resource, by
 * which any page could tell that the extension is there.
 */
export function createShadowHost(page: Document, name: string, css: string): ShadowHost {
  for (const earlier of page.querySelectorAll(name)) earlier.remove();
  const element = page.createElement(name);
  const shadow = element.attachShadow({ mode: 'open' });
  const style = page.createElement('style');
  style.textContent = tokens + css;
  const root = page.createElement('div');
  root.className = 'lre';
  root.lang = language();
  shadow.append(style, root);
  // The page's keyboard shortcuts aren't for what is typed in here.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    shadow.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  return { element, root };
}

/** Gives the host the colours that go with its place in the page. */
export function matchTheme({ element, root }: ShadowHost): void {
  root.dataset.theme = pageTheme(element.parentElement ?? element);
}
