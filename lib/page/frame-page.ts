/** One document of the window, with host name and path of its address. */
export interface FramePage {
  readonly document: Document;
  readonly host: string;
  readonly path: string;
}

/** Every document of a window that this one may look into, frames within frames included. */
export function framePages(from: Window): FramePage[] {
  let top = from;
  for (
    let parent = reachable(top.parent);
    parent && parent !== top;
    parent = reachable(top.parent)
  ) {
    top = parent;
  }
  return within(top);
}

function within(window: Window, outer = ''): FramePage[] {
  const { document, location } = window;
  // « #/compte/factures » is a path too.
  const route = /^#!?\//.test(location.hash) ? location.hash : '';
  // A frame that a script writes (`about:blank`, `srcdoc`) is of its parent's host.
  const host = location.hostname || outer;
  const inner = Array.from({ length: window.length }, (_, index) => {
    const frame = reachable(window[index] ?? null);
    return frame && isShown(frame) ? within(frame, host) : [];
  });
  return [{ document, host, path: location.pathname + route }, ...inner.flat()];
}

/** The window itself, unless it is of another origin: then nothing of it can be read. */
function reachable(window: Window | null): Window | null {
  try {
    return window?.document ? window : null;
  } catch {
    return null;
  }
}

/** Frames smaller than this, in px, carry data between pages, and show nothing to a person. */
const SMALLEST = 24;

function isShown({ frameElement }: Window): boolean {
  if (!frameElement) return true;
  const { width, height } = frameElement.getBoundingClientRect();
  return width >= SMALLEST && height >= SMALLEST;
}
