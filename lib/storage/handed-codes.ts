import type { SessionArea } from './session-area';

/** To whom the code of a time step was given: AR24 takes each code once. */
export interface HandedCode {
  readonly step: number;
  /** `proof`, or the id of the page load that it was filled into. */
  readonly holder: string;
}

const keyOf = (senderId: string) => `handed-code:${senderId}`;

/** The last code handed out per sender; outlives the worker, not the browser, as codes do. */
export class HandedCodes {
  constructor(private readonly area: SessionArea) {}

  async get(senderId: string): Promise<HandedCode | null> {
    const key = keyOf(senderId);
    return ((await this.area.get(key))[key] as HandedCode | undefined) ?? null;
  }

  async put(senderId: string, code: HandedCode | null): Promise<void> {
    if (code) await this.area.set({ [keyOf(senderId)]: code });
    else await this.area.remove(keyOf(senderId));
  }
}
