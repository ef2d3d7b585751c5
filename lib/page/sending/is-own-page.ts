/**
 * Whether a window is a page of its site, or a frame in pages of the same host alone. A sandboxed frame is
 * of no site, and whoever holds a frame can cover it, make it transparent, and move it under a click.
 */
export function isOwnPage({ origin, location, parent, self }: Window): boolean {
  if (origin === 'null') return false;
  if (parent === self) return true;
  const host = hostOf(origin);
  const around = (location as Partial<Location>).ancestorOrigins;
  if (around) return [...around].every((holder) => hostOf(holder) === host);
  return isReadable(parent);
}

function hostOf(origin: string): string {
  return origin === 'null' ? '' : new URL(origin).hostname;
}

/** Where the browser does not say who holds a frame: what may be read is of the same site, to the top. */
function isReadable(holder: Window): boolean {
  try {
    const isRead = holder.document.defaultView !== null;
    return isRead && (holder.parent === holder || isReadable(holder.parent));
  } catch {
    return false;
  }
}
