import { z } from 'zod';
import type { Database } from './database';
import { stored } from './stored';

/** To whom the code of a time step was given: AR24 takes each code once. */
export interface HandedCode {
  readonly step: number;
  /** `proof`, or the id of the page load that it was filled into. */
  readonly holder: string;
}

const shape: z.ZodType<HandedCode> = z.object({ step: z.number(), holder: z.string() });
const keyOf = (senderId: string) => `handed-code:${senderId}`;

/**
 * The last code handed out per sender: a step number and a random id, nothing secret. In the database,
 * because AR24 remembers a spent code across a restart of the browser, so we must too.
 */
export class HandedCodes {
  constructor(private readonly database: Database) {}

  async get(senderId: string): Promise<HandedCode | null> {
    return stored(shape, await this.database.get('values', keyOf(senderId)));
  }

  async put(senderId: string, code: HandedCode | null): Promise<void> {
    if (code) await this.database.put('values', code, keyOf(senderId));
    else await this.database.delete('values', keyOf(senderId));
  }
}
