import type { ReactiveController, ReactiveControllerHost } from 'lit';

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Takes a file dropped or pasted anywhere on the page, while its element is there. */
export class LetterDrop implements ReactiveController {
  /** Whether a file hangs over the page. */
  over = false;
  #stop: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (file: File) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    addEventListener('dragover', this.#allow, { signal });
    addEventListener('dragleave', this.#leave, { signal });
    addEventListener('drop', this.#drop, { signal });
    addEventListener('paste', this.#paste, { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  #show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }

  readonly #allow = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would leave the page and show the file.
    event.preventDefault();
    this.#show(true);
  };

  readonly #leave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.#show(false);
  };

  readonly #drop = (event: DragEvent): void => {
    this.#show(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.take(file);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain');
    // Word processors put a picture beside the text: in a field, the text was meant.
    if (!file || (text && isTextField(event.composedPath()[0]))) return;
    event.preventDefault();
    this.take(file);
  };
}
