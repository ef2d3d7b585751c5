import { existsSync } from 'node:fs';
import { run } from './command.mjs';

/**
 * Installs a server's package where that can be done without asking: Debian or its like, as root.
 * Elsewhere nothing is done, and whoever needs the server says what to install. The service that the
 * package brings does not stay: whoever needs the server starts one of its own.
 */
export function installServer({ name, service }) {
  if (process.platform !== 'linux' || process.getuid() !== 0) return;
  if (!existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${name} from the system’s packages…`);
  // At run level 1 a package starts no service, but where systemd or nobody knows of run levels.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // A list that cannot be refreshed may still be good enough to install from.
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', service], env);
  stopService(service);
}

function stopService(service) {
  if (existsSync('/run/systemd/system')) run('systemctl', ['disable', '--now', service]);
  else if (existsSync(`/etc/init.d/${service}`)) run(`/etc/init.d/${service}`, ['stop']);
}
