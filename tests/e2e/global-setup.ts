import { build } from 'wxt';

/** The build that all end-to-end tests load. */
export async function setup(): Promise<void> {
  await build({ mode: 'sandbox', logger: undefined });
}
