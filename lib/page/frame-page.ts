/** One document of the window, with the path of its address. */
export interface FramePage {
  readonly document: Document;
  readonly path: string;
}

/** Every document of a window that this one may look into, frames within frames included. */
export function framePages(from: Window): FramePage[] {
  let top = from;
  for (let parent = reachable(top.parent); parent && parent !== top; parent = reachable(top.parent)) {
    top = parent;
  }
  return within(top);
}

function within(window: Window): FramePage[] {
  const inner = Array.from({ length: window.length }, (_, index) => reachable(window[index] ?? null));
  return [
    { document: window.document, path: window.location.pathname },
    ...inner.filter((frame) => frame !== null && isShown(frame)).flatMap((frame) => within(frame as Window)),
  ];
}

/** The window itself, unless it is of another origin: then nothing of it can be read. */
function reachable(window: Window | null): Window | null {
  try {
    return window?.document ? window : null;
  } catch {
    return null;
  }
}

function isShown(window: Window): boolean {
  return (window.frameElement?.getClientRects().length ?? 1) > 0;
}
