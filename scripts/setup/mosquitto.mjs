import { existsSync } from 'node:fs';
import { run } from './command.mjs';

const PLACES = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/opt/homebrew/sbin/mosquitto'];

/**
 * Sees to it that the relay's tests find Mosquitto, where it can be had without asking: Debian or its
 * like, as root. Elsewhere those tests say what to install.
 */
export function prepareMosquitto() {
  if (PLACES.some((path) => existsSync(path))) return;
  if (process.platform !== 'linux' || process.getuid() !== 0) return;
  if (!existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Mosquitto from the system’s packages…');
  // At run level 1 the package starts no service: the tests start their own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'mosquitto'], env);
}
