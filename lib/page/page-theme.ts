/** Light, unless the page writes in a light ink at this place: then its paper must be dark. */
export function pageTheme(place: Element): 'light' | 'dark' {
  const color = place.ownerDocument.defaultView?.getComputedStyle(place).color ?? '';
  const [red, green, blue] = (/^rgba?\((.*)\)$/.exec(color)?.[1] ?? '0,0,0').split(',').map(Number);
  const brightness = (299 * (red ?? 0) + 587 * (green ?? 0) + 114 * (blue ?? 0)) / 1000;
  return brightness > 150 ? 'dark' : 'light';
}
