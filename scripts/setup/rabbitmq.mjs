import { existsSync } from 'node:fs';
import { installServer } from './debian-package.mjs';

/** Debian's wrapper in /usr/sbin changes the user: nodes are started with this. */
export const RABBITMQ_PROGRAM = '/usr/lib/rabbitmq/bin/rabbitmq-server';

/** Sees to it that the relay's bench finds RabbitMQ, where it can be had without asking. */
export function prepareRabbitmq() {
  if (existsSync(RABBITMQ_PROGRAM)) return;
  installServer({ name: 'RabbitMQ', service: 'rabbitmq-server' });
}
