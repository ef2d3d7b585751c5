import { startSandbox, type Sandbox, type SandboxOptions } from '../start-sandbox';
import type { stateView } from './state';

export type SandboxState = ReturnType<typeof stateView>;
export type PrintedLetter = SandboxState['letters'][number];

/** A sandbox of this process, and the one client of its control: tests of every kind hold it by this. */
export class SandboxControl {
  private constructor(private readonly sandbox: Sandbox) {}

  static async start(
    ports: SandboxOptions = { ar24Port: 0, backOfficePort: 0 },
  ): Promise<SandboxControl> {
    return new SandboxControl(await startSandbox(ports));
  }

  get ar24(): string {
    return this.sandbox.ar24;
  }

  /** The relay between computer and phone. */
  get relay(): string {
    return this.sandbox.relay;
  }

  /** The page that the phone opens. */
  get companion(): string {
    return this.sandbox.companion;
  }

  get backOffice(): string {
    return this.sandbox.backOffice;
  }

  /** Base URL of the control. */
  get control(): string {
    return this.sandbox.control;
  }

  /** The address of a page of the back office. */
  page(path: string): string {
    return `${this.sandbox.backOffice}${path}`;
  }

  async state(): Promise<SandboxState> {
    const response = await fetch(`${this.sandbox.control}/state`);
    return (await response.json()) as SandboxState;
  }

  /** Does `reset`, `seed`, `faults`, `holder` or `clock`. @throws with the sandbox's own words */
  async post(action: string, body: object = {}): Promise<void> {
    const response = await this.#post(action, body);
    if (!response.ok) throw new Error(`/sandbox/${action}: ${await response.text()}`);
  }

  /** The same, where a refusal is an answer too. @returns its JSON */
  async ask(action: string, body: unknown = {}): Promise<unknown> {
    return (await this.#post(action, body)).json();
  }

  async lastLetter(): Promise<PrintedLetter> {
    const letter = (await this.state()).letters.at(-1);
    if (!letter) throw new Error('No letter was printed yet.');
    return letter;
  }

  /** The printed letter as it comes out of a printer (`pdf`) or a scanner (`png`). */
  async letterFile({ id }: PrintedLetter, format: 'pdf' | 'png'): Promise<Uint8Array> {
    const response = await fetch(`${this.sandbox.control}/letters/${id}.${format}`);
    if (!response.ok) throw new Error(`Letter ${id}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }

  #post(action: string, body: unknown): Promise<Response> {
    const url = `${this.sandbox.control}/${action}`;
    return fetch(url, { method: 'POST', body: JSON.stringify(body) });
  }
}
