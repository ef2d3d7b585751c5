import type { Handler } from '../handler';
import { environmentOf } from '../settings-view';

/** Less is corrected in silence. */
const DRIFT_WORTH_SAYING_MS = 30_000;

export const getStatus: Handler<'getStatus'> = async (background) => {
  const { settings, clockDrift } = await background.stores();
  const access = await settings.access();
  const { baseUrl, clockDriftTold } = await settings.preferences();
  const drift = await clockDrift.get();
  return {
    credentials: access?.token && access.privateKey ? 'set' : 'missing',
    environment: environmentOf(baseUrl),
    clockDrift: Math.abs(drift) > DRIFT_WORTH_SAYING_MS ? drift : null,
    clockDriftTold,
  };
};
