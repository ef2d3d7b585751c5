/**
 * Says that something unforeseen happened, for whoever opens the console. Only names of errors and
 * places are written: a message could carry an address or a key.
 */
export function logUnexpected(place: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`[lre] ${place}: ${name}`);
}
