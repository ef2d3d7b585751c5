import { render } from 'preact';
import type { PlaceName } from '../../domain/site-profile';
import { onChangeInPage } from '../on-change-in-page';
import { send } from '../../messaging/send';
import { framePages } from '../frame-page';
import { createShadowHost, type ShadowHost } from '../shadow-host';
import { elementAt, boxOf, scrollUnder } from './element-at';
import { meantElement, meantElements } from './meant-element';
import css from './pointing.css?inline';
import { pointingView, type PointingView, type Refusal } from './pointing-view';
import { shownName } from './shown-name';
import { showPlace } from './show-place';
import { swallowEvents } from './swallow-events';

/** The last words stay so long, in ms. */
const FAREWELL_MS = 2500;

declare global {
  // The one pointing of this document: a second injection takes the place of the first.
  var lrePointing: AbortController | undefined;
}

/** Has the person show the places that the background wants, in this page and its frames of the same site. */
export function pointInPage(): void {
  // The page around it looks into this frame itself.
  if (isHeldByOwnSite()) return;
  globalThis.lrePointing?.abort();
  globalThis.lrePointing = new AbortController();
  new Pointing(globalThis.lrePointing).start();
}

function isHeldByOwnSite(): boolean {
  try {
    return window.parent !== window && window.parent.document.defaultView !== null;
  } catch {
    return false;
  }
}

const NOTHING: PointingView = {
  place: null,
  box: null,
  name: '',
  isFit: false,
  refusal: null,
  isTrying: false,
};

class Pointing {
  #view = NOTHING;
  #meant: HTMLElement | null = null;
  #isBusy = false;
  #before: HTMLElement | null = null;
  readonly #host: ShadowHost;

  constructor(readonly life: AbortController) {
    this.#host = createShadowHost(document, 'lre-pointing', css);
  }

  start(): void {
    const { signal } = this.life;
    const { element } = this.#host;
    this.#before = document.activeElement as HTMLElement | null;
    signal.addEventListener('abort', () => {
      element.remove();
      this.#before?.focus({ preventScroll: true });
    });
    onChangeInPage(() => void this.#follow(), signal);
    swallowEvents(element, signal, {
      moved: (x, y) => this.#consider(elementAt(x, y, element)),
      pressed: (x, y) => void this.#press(elementAt(x, y, element)),
      scrolled: (event) => scrollUnder(elementAt(event.clientX, event.clientY, element), event),
      stepped: (by) => this.#step(by),
      accepted: () => void (this.#meant && this.#press(this.#meant)),
      cancelled: () => this.#leave(false),
    });
    addEventListener('scroll', () => this.#draw({}), { capture: true, signal });
    addEventListener('resize', () => this.#draw({}), { signal });
    // Another page is another place: the panel offers to go on there.
    addEventListener('pagehide', () => this.#leave(false), { signal });
    void this.#follow();
  }

  /** Goes on with what is wanted now; another frame or the panel may have moved on. */
  async #follow(): Promise<void> {
    if (this.#isBusy) return;
    // No answer: the site was withdrawn, or the extension replaced.
    const place = await send('getPointing').catch(() => undefined);
    if (this.life.signal.aborted) return;
    if (place === undefined) this.life.abort();
    else if (place) this.#ask(place);
    else if (this.#view.place) this.#finish();
    else this.life.abort();
  }

  #ask(place: PlaceName): void {
    const { element, root } = this.#host;
    if (place === this.#view.place) return;
    if (!element.isConnected) {
      element.popover = 'manual';
      const { body } = document;
      (body.localName === 'body' ? body : document.documentElement).append(element);
      // Above all that the page itself has put on top.
      element.showPopover();
    }
    this.#meant = null;
    this.#draw({ ...NOTHING, place });
    root.querySelector<HTMLElement>('.bar')?.focus({ preventScroll: true });
  }

  #finish(): void {
    this.#draw(NOTHING);
    setTimeout(() => this.life.abort(), FAREWELL_MS);
  }

  #consider(under: Element | null): void {
    const { place } = this.#view;
    if (!place || this.#isBusy || !under) return;
    this.#mark(meantElement(place, under), under);
  }

  #mark(meant: HTMLElement | null, under: Element): void {
    this.#meant = meant;
    const name = meant && this.#view.place ? shownName(this.#view.place, meant) : '';
    this.#draw({ box: boxOf(meant ?? under), name, isFit: meant !== null, refusal: null });
  }

  #step(by: number): void {
    const { place } = this.#view;
    if (!place || this.#isBusy) return;
    const pages = framePages(window).map(({ document }) => document);
    const buttons = [...this.#host.root.querySelectorAll<HTMLElement>('button')];
    const all = [...meantElements(place, pages), ...buttons];
    const shadow = this.#host.element.shadowRoot;
    const focused = buttons.find((button) => button === shadow?.activeElement);
    const at = all.indexOf(focused ?? this.#meant ?? document.body);
    const next = all[(at === -1 && by < 0 ? all.length - 1 : at + by + all.length) % all.length];
    if (!next) return;
    if (buttons.includes(next)) {
      next.focus();
      return;
    }
    this.#host.root.querySelector<HTMLElement>('.bar')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#mark(next, next);
  }

  async #press(under: Element | null): Promise<void> {
    const { place } = this.#view;
    if (!place || this.#isBusy || !under) return;
    const meant = meantElement(place, under);
    this.#mark(meant, under);
    if (!meant) {
      this.#refuse('no_field');
      return;
    }
    this.#isBusy = true;
    const refusal = await showPlace(place, meant, () => this.#draw({ isTrying: true }));
    this.#isBusy = false;
    if (this.life.signal.aborted) return;
    this.#draw({ isTrying: false });
    if (refusal) this.#refuse(refusal);
    else void this.#follow();
  }

  #refuse(refusal: Refusal): void {
    this.#draw({ refusal });
  }

  #leave(skips: boolean): void {
    void send('leavePointing', { skips }).catch(() => this.life.abort());
  }

  #draw(change: Partial<PointingView>): void {
    const box = this.#meant?.isConnected ? boxOf(this.#meant) : this.#view.box;
    this.#view = { ...this.#view, box, ...change };
    const acts = { skip: () => this.#leave(true), cancel: () => this.#leave(false) };
    render(pointingView(this.#view, acts), this.#host.root);
  }
}
