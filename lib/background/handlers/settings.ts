import { handoffAddresses } from '../../domain/handoff-addresses';
import { problem } from '../../errors';
import { isHandoffAddress } from '../../handoff/computer/is-handoff-address';
import type { settings as protocol } from '../../messaging/protocol/settings';
import type { HandlersOf } from '../handler';
import { environmentOf } from '../environment-of';
import { baseUrlOf, settingsView, usedSites } from '../settings-view';
import { patternOf } from '../sites';

/** What is measured over the network is never exact: less is corrected in silence. */
const DRIFT_WORTH_SAYING_MS = 30_000;

export const settings: HandlersOf<typeof protocol> = {
  async getStatus(background) {
    const { settings, clockDrift } = await background.stores();
    const access = await settings.access();
    const { baseUrl, clockDriftTold } = await settings.preferences();
    const drift = await clockDrift.get();
    return {
      credentials: access?.token && access.privateKey ? 'set' : 'missing',
      hasSite: (await usedSites(background)).sites.length > 0,
      environment: environmentOf(baseUrl),
      clockDrift: Math.abs(drift) > DRIFT_WORTH_SAYING_MS ? drift : null,
      clockDriftTold,
      backupAllowed: (await settings.getRules()).backupAllowed !== false,
    };
  },

  getSettings: (background) => settingsView(background),

  async saveAccess(background, params) {
    const { settings } = await background.stores();
    const managed = await settings.managed();
    const isFixed = managed.includes('environment');
    const baseUrl = isFixed
      ? (await settings.preferences()).baseUrl
      : baseUrlOf(params.environment, params.baseUrl);
    if (!baseUrl || !(await background.sites.permits(patternOf(baseUrl)))) {
      throw problem('address-not-permitted');
    }
    if (!isFixed) await settings.savePreferences({ baseUrl });
    await settings.saveAccess({
      token: managed.includes('token') ? '' : params.token.trim(),
      privateKey: managed.includes('privateKey') ? '' : params.privateKey.trim(),
    });
    return settingsView(background);
  },

  async testConnection(background) {
    const ar24 = await background.ar24();
    await ar24.listUsers({ start: 0, max: 1 });
  },

  async saveLockMinutes(background, { minutes }) {
    const { settings } = await background.stores();
    const limit = (await settings.getLockLimit()) ?? minutes;
    await settings.savePreferences({ lockMinutes: Math.min(minutes, limit) });
    return settingsView(background);
  },

  async saveHandoffAddresses(background, typed) {
    const { settings } = await background.stores();
    const managed = await settings.managed();
    // A policy's address is not kept as the workstation's own: it would outlive the policy.
    const free = handoffAddresses.filter((name) => !managed.includes(name));
    const addresses = free.map((name) => [name, typed[name].trim()] as const);
    if (!addresses.every(([name, address]) => isHandoffAddress(name, address))) {
      throw problem('address-not-permitted');
    }
    await settings.savePreferences(Object.fromEntries(addresses));
    return settingsView(background);
  },

  async noteClockTold(background) {
    const { settings } = await background.stores();
    await settings.savePreferences({ clockDriftTold: true });
  },
};
