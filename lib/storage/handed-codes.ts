import type { SessionArea } from './session-area';

/** To whom the code of a time step was given: AR24 takes each code once. */
export interface HandedCode {
  readonly step: number;
  /** `proof`, or the id of the page load that it was filled into. */
  readonly holder: string;
}

const KEY = 'handed-codes';

/** The last code handed out per sender; outlives the worker, not the browser, as codes do. */
export class HandedCodes {
  constructor(private readonly area: SessionArea) {}

  async #all(): Promise<Record<string, HandedCode>> {
    return ((await this.area.get(KEY))[KEY] ?? {}) as Record<string, HandedCode>;
  }

  async get(senderId: string): Promise<HandedCode | null> {
    return (await this.#all())[senderId] ?? null;
  }

  async put(senderId: string, code: HandedCode): Promise<void> {
    await this.area.set({ [KEY]: { ...(await this.#all()), [senderId]: code } });
  }
}
