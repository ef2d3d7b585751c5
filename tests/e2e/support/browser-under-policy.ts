import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FIREFOX_ID } from '../../../scripts/package/extension-ids';
import { browserPath } from '../../../scripts/setup/browser.mjs';
import type { BrowserName } from './build-extension';
import { firefoxPath } from './launch-firefox';

type Policy = Readonly<Record<string, unknown>>;

/** The id of the unpacked extension. */
const CHROMIUM_ID = 'bnbfgkclhdfaekfpgoonehbhbfmkdlnh';
/** Where browsers of Linux look for the administrator's policies. */
const CHROMIUM_PLACES = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'];

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
  policy: Policy,
  browser: BrowserName = 'chromium',
): Promise<string> {
  const { mounts, program } = await places[browser](folder, policy);
  const path = join(folder, 'browser-under-policy.sh');
  const script = `#!/bin/sh
if [ "$LRE_UNSHARED" != 1 ]; then LRE_UNSHARED=1 exec unshare --mount "$0" "$@"; fi
${mounts}
exec "${program}" "$@"
`;
  await writeFile(path, script, { mode: 0o755 });
  return path;
}

/** Changes what the administrator has set while Chromium runs; Firefox reads its file at the start alone. */
export async function changePolicy(folder: string, policy: Policy): Promise<void> {
  const file = { '3rdparty': { extensions: { [CHROMIUM_ID]: policy } } };
  await writeFile(join(folder, 'policies', 'managed', 'lre.json'), JSON.stringify(file));
}

/** Writes each browser's kind of file. @returns how its folder is laid over the machine's, and the browser itself */
const places = {
  async chromium(folder: string, policy: Policy) {
    await mkdir(join(folder, 'policies', 'managed'), { recursive: true });
    await changePolicy(folder, policy);
    const mounts = CHROMIUM_PLACES.map(
      (place) =>
        `[ -d "${place}" ] && mount -t tmpfs tmpfs "${place}" && mkdir "${place}/policies" && mount --bind "${folder}/policies" "${place}/policies"`,
    );
    return { mounts: mounts.join('\n'), program: browserPath() };
  },
  async firefox(folder: string, policy: Policy) {
    const distribution = join(folder, 'distribution');
    await mkdir(distribution);
    const file = { policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } };
    await writeFile(join(distribution, 'policies.json'), JSON.stringify(file));
    const program = realpathSync(firefoxPath());
    const place = join(dirname(program), 'distribution');
    return { mounts: `mount --bind "${distribution}" "${place}"`, program };
  },
} satisfies Record<
  BrowserName,
  (folder: string, policy: Policy) => Promise<{ mounts: string; program: string }>
>;
