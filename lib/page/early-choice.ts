/** What a person last chose from a list of the browser in this frame. */
interface EarlyChoice {
  readonly list: HTMLSelectElement;
  /** What can be read of it. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A choice older than this, in ms, is offered its code: nobody is waiting for it to come by itself. */
const RECENT_MS = 10_000;

declare global {
  /** Shared by the scripts that we have in a frame, in a world that the page's own scripts don't see. */
  var lreEarlyChoice: EarlyChoice | undefined;
}

/**
 * Keeps what a person chooses before the tools are there that fill the code in: these are loaded into a page
 * once it is recognised, and who is in a hurry is faster. As there, only what stood in that place of the list before counts.
 */
export function keepEarlyChoice(page: Document, signal: AbortSignal): void {
  let offered: readonly string[] = [];
  const hear = ({ type, target, isTrusted }: Event) => {
    if (!isTrusted || !(target instanceof HTMLSelectElement)) return;
    const text = target.selectedOptions[0]?.text ?? '';
    const isOwnAct = type === 'change' && navigator.userActivation.isActive;
    if (isOwnAct && offered[target.selectedIndex] === text)
      globalThis.lreEarlyChoice = { list: target, text, at: Date.now() };
    offered = Array.from(target.options, (option) => option.text);
  };
  for (const type of ['focusin', 'pointerdown', 'keydown', 'change'])
    page.addEventListener(type, hear, { capture: true, passive: true, signal });
}

/** Whether a person has just chosen what one of these lists stands at; says so once. */
export function takeEarlyChoice(lists: readonly HTMLElement[]): boolean {
  const early = globalThis.lreEarlyChoice;
  if (!early || !lists.includes(early.list)) return false;
  globalThis.lreEarlyChoice = undefined;
  return early.text === early.list.selectedOptions[0]?.text && Date.now() - early.at < RECENT_MS;
}
