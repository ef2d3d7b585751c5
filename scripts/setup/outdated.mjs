import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a file is missing, or older than something in the sources; a removal counts too. */
export function isOutdated(built, sources) {
  const { mtimeMs } = statSync(built, { throwIfNoEntry: false }) ?? { mtimeMs: -1 };
  return sources.some((source) => newest(source) > mtimeMs);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder alone shows what was removed from it.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
