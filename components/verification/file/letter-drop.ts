import type { ReactiveController, ReactiveControllerHost } from 'lit';

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** The name that browsers give to a picture that was copied from elsewhere than a file. */
const PASTED_PICTURE = 'image.png';

/** Takes files dropped or pasted anywhere on the page, while its element is there. */
export class LetterDrop implements ReactiveController {
  /** Whether a file hangs over the page. */
  over = false;
  #stop: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: (files: readonly File[]) => void,
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
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain');
    // Word processors put a picture beside the text: in a field, the text was meant.
    if (files.length === 0 || (text && isTextField(event.composedPath()[0]))) return;
    event.preventDefault();
    this.take(files.map(withOwnName));
  };
}

/** A name that nobody gave tells nobody which file it is. */
function withOwnName(file: File): File {
  return file.name === PASTED_PICTURE ? new File([file], '', { type: file.type }) : file;
}
