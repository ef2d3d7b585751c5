import { existsSync } from 'node:fs';
import { run } from './command.mjs';

/**
 * Installs a program's packages where that can be done without asking: Debian or its like, as root. Elsewhere
 * nothing is done, and whoever needs it says what to install.
 * @returns whether it was tried
 */
export function installPackage({ name, debian }) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${name} from the system’s packages…`);
  // At run level 1 a package starts no service, but where systemd or nobody knows of run levels.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // A list that cannot be refreshed may still be good enough to install from.
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian], env);
  return true;
}

/** The same of a server. The service that it brings does not stay: who needs it starts one of its own. */
export function installServer({ name, service }) {
  if (installPackage({ name, debian: [service] })) stopService(service);
}

function stopService(service) {
  if (existsSync('/run/systemd/system')) run('systemctl', ['disable', '--now', service]);
  else if (existsSync(`/etc/init.d/${service}`)) run(`/etc/init.d/${service}`, ['stop']);
}
