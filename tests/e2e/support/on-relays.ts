import { afterAll, beforeAll } from 'vitest';
import { startMosquitto, type Mosquitto } from '../../relay/mosquitto';
import type { HandOff } from './hand-off';

export const relays = ['the sandbox’s relay', 'Mosquitto'] as const;

/** Gives the tests of one file the relay that we ship beside the sandbox's. @returns where each is */
export function onRelays(on: HandOff): (name: (typeof relays)[number]) => string {
  let mosquitto: Mosquitto;
  beforeAll(async () => {
    mosquitto = await startMosquitto();
  });
  afterAll(() => mosquitto.close());
  return (name) => (name === 'Mosquitto' ? mosquitto.url : on.stage.sandbox.relay);
}
