/** What a person does while pointing. */
export interface PointingDeeds {
  readonly moved: (x: number, y: number) => void;
  readonly pressed: (x: number, y: number) => void;
  readonly scrolled: (event: WheelEvent) => void;
  readonly stepped: (by: number) => void;
  readonly accepted: () => void;
  readonly cancelled: () => void;
}

const POINTER = [
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'mousedown',
    'mouseup',
  ],
  ...['mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'touchmove', 'dragstart', 'wheel'],
] as const;
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** The way that each key goes. */
const STEPS: Readonly<Record<string, number>> = {
  Tab: 1,
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Tells what a person does until the signal aborts, and lets nothing of it reach the page: our element lies
 * over everything, and what comes to it ends at the window. Its own buttons work.
 */
export function swallowEvents(ours: Element, signal: AbortSignal, deeds: PointingDeeds): void {
  const options = { capture: true, passive: false, signal };
  const isButton = (event: Event) =>
    event.composedPath().some((part) => (part as Element).localName === 'button');
  for (const type of POINTER) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !ours.isConnected || isButton(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        tell(event as MouseEvent, ours, deeds);
      },
      options,
    );
  }
  for (const type of KEYS) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !ours.isConnected || !isOurs(event)) return;
        if (isButton(event) && /^( |Enter)$/.test(event.key)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        if (type === 'keydown') tellKey(event, deeds);
      },
      options,
    );
  }
}

/** With a modifier it is for the browser. */
const isOurs = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey;

function tell(event: MouseEvent, ours: Element, deeds: PointingDeeds): void {
  // Over our own bar nothing of the page is meant.
  const isOnBar = event.composedPath()[0] !== ours;
  if (event.type === 'wheel') deeds.scrolled(event as WheelEvent);
  else if (isOnBar) return;
  else if (event.type === 'pointermove') deeds.moved(event.clientX, event.clientY);
  else if (event.type === 'click') deeds.pressed(event.clientX, event.clientY);
}

function tellKey({ key, shiftKey, repeat }: KeyboardEvent, deeds: PointingDeeds): void {
  const by = STEPS[key];
  if (by !== undefined) deeds.stepped(key === 'Tab' && shiftKey ? -1 : by);
  else if (repeat) return;
  else if (key === 'Enter' || key === ' ') deeds.accepted();
  else if (key === 'Escape') deeds.cancelled();
}
