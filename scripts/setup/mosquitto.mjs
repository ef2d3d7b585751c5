import { existsSync } from 'node:fs';
import { installServer } from './debian-package.mjs';

/** Where it usually is. */
export const MOSQUITTO_PLACES = [
  '/usr/sbin/mosquitto',
  '/usr/local/sbin/mosquitto',
  '/opt/homebrew/sbin/mosquitto',
];

/** Sees to it that the relay's tests and its bench find Mosquitto, where it can be had without asking. */
export function prepareMosquitto() {
  if (MOSQUITTO_PLACES.some((path) => existsSync(path))) return;
  installServer({ name: 'Mosquitto', service: 'mosquitto' });
}
