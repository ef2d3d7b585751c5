import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Credentials } from './ar24/authenticate';

const schema = z.strictObject({ token: z.string().min(1), privateKey: z.string().min(1) });

/** The simulator's only API customer: the agency of the back office. */
export async function readCredentials(): Promise<Credentials> {
  const file = new URL('credentials.json', import.meta.url);
  return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}
