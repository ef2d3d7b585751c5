import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserPath } from '../../../scripts/setup/browser.mjs';

/** The id of the unpacked extension. */
const ID = 'bnbfgkclhdfaekfpgoonehbhbfmkdlnh';
/** Where browsers of Linux look for the administrator's policies. */
const PLACES = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'];

/** Whether this machine lets a process have places of its own: nothing is written where others look. */
export function canHavePolicy(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.platform === 'linux' && process.getuid?.() === 0;
  } catch {
    return false;
  }
}

/**
 * Writes a real policy file, in a folder that only the browser started by this program sees at the
 * place of the machine's own. @returns the program
 */
export async function browserUnderPolicy(
  folder: string,
  policy: Readonly<Record<string, unknown>>,
): Promise<string> {
  const managed = join(folder, 'policies', 'managed');
  await mkdir(managed, { recursive: true });
  const file = { '3rdparty': { extensions: { [ID]: policy } } };
  await writeFile(join(managed, 'lre.json'), JSON.stringify(file));
  const places = PLACES.map((place) => `"${place}"`).join(' ');
  const program = join(folder, 'browser-under-policy.sh');
  const script = `#!/bin/sh
if [ "$LRE_UNSHARED" != 1 ]; then LRE_UNSHARED=1 exec unshare --mount "$0" "$@"; fi
for place in ${places}; do
  [ -d "$place" ] || continue
  mount -t tmpfs tmpfs "$place" && mkdir "$place/policies" && mount --bind "${folder}/policies" "$place/policies"
done
exec "${browserPath()}" "$@"
`;
  await writeFile(program, script, { mode: 0o755 });
  return program;
}
