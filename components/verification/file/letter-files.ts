import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readInTurn, type ReadOne, type TurnProgress } from './read-in-turn';

type View =
  | { readonly kind: 'asking' }
  | ({ readonly kind: 'reading'; readonly several: boolean } & TurnProgress)
  | ({ readonly kind: 'told' } & ReadOne);

/** What is quicker than this needs no progress bar: milliseconds. */
const PATIENCE = 300;

/** The files that an element was given: read in turn, instead of any that are being read. */
export class LetterFiles implements ReactiveController {
  /** Where the element stands; while a reading is quick, it shows nothing of it. */
  view: View = { kind: 'asking' };
  isSlow = false;
  #reading: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Takes the text of the key, once. */
    private readonly give: (text: string) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  async read(files: readonly File[], password?: string): Promise<void> {
    const [first, ...rest] = files;
    if (!first) return;
    this.stop();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    const patience = setTimeout(() => {
      this.isSlow = true;
      this.host.requestUpdate();
    }, PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(patience));
    const outcome = await readInTurn([first, ...rest], {
      signal,
      ...(password === undefined ? {} : { password }),
      onProgress: (progress) => {
        if (!signal.aborted) this.#show({ kind: 'reading', several: rest.length > 0, ...progress });
      },
    });
    if (signal.aborted) return;
    this.stop();
    if (outcome.reading.kind === 'key') this.give(outcome.reading.text);
    else this.#show({ kind: 'told', ...outcome });
  }

  stop(): void {
    this.#reading?.abort();
    this.isSlow = false;
    this.#show({ kind: 'asking' });
  }

  #show(view: View): void {
    this.view = view;
    this.host.requestUpdate();
  }
}
