import { phoneAddress } from '../../lib/handoff/wire/phone-address';
import { freePort } from '../../tests/relay/free-port';
import type { Screen } from '../../tests/e2e/support/screen';
import { withPassphrase } from './letter-scenes';
import { openOnPhone } from './open-on-phone';
import { scenes } from './scene';
import { click, shows, type Set } from './set';

interface Addresses {
  readonly relay?: string;
  readonly companion?: string;
}

/** The panel at « Connexion mobile ». */
async function handOff(set: Set, addresses: Addresses = {}): Promise<Screen> {
  const { relay, companion } = set.stage.sandbox;
  await set.ask('saveHandoffAddresses', { relay, companion, ...addresses });
  const panel = await set.panelOf(await withPassphrase(set), 'key');
  await click(panel, '.ways input[value=phone]');
  return panel;
}

/** The same, with a phone that has scanned the QR code. @returns the phone too */
async function greeted(set: Set): Promise<{ panel: Screen; phone: Screen }> {
  const panel = await handOff(set);
  await shows(panel, '.qr svg');
  const { view } = await set.ask('syncHandoff', { resend: false });
  if (view.kind !== 'waiting') throw new Error(`The hand-off is ${view.kind}.`);
  const phone = await openOnPhone(set, phoneAddress(view.link, view.relay));
  await shows(phone, '.code');
  await shows(panel, '.codes');
  return { panel, phone };
}

async function chosen(set: Set, phone: Screen, right: boolean): Promise<void> {
  const { view } = await set.ask('syncHandoff', { resend: false });
  if (view.kind !== 'confirming') throw new Error(`The hand-off is ${view.kind}.`);
  const shown = (await phone.text()).replace(/\s/g, '');
  const code = view.candidates.find((candidate) => shown.includes(candidate) === right);
  const among = [...view.candidates];
  await set.ask('confirmHandoff', { code: code ?? null, among });
}

/** « Connexion mobile » on the computer. */
export const handoffScenes = scenes('panel', '8 Mobile connection', {
  'code to scan': async (set) => {
    const panel = await handOff(set);
    await shows(panel, '.qr svg');
    return panel;
  },
  'code to compare': async (set) => {
    const { panel, phone } = await greeted(set);
    await phone.page.close();
    return panel;
  },
  'wrong code chosen': async (set) => {
    const { panel, phone } = await greeted(set);
    await chosen(set, phone, false);
    await shows(panel, '.notice');
    await phone.page.close();
    return panel;
  },
  'phone connected': async (set) => {
    const { panel, phone } = await greeted(set);
    await chosen(set, phone, true);
    await shows(panel, '.state');
    await phone.page.close();
    return panel;
  },
  stopped: async (set) => {
    const panel = await handOff(set);
    await shows(panel, '.qr svg');
    await click(panel, '.stop button:last-of-type');
    await shows(panel, 'lre-phone-handoff >>> button.primary');
    return panel;
  },
  'relay unreachable': async (set) => {
    const panel = await handOff(set, { relay: `ws://127.0.0.1:${await freePort()}` });
    await shows(panel, '.qr svg');
    await shows(panel, 'lre-phone-handoff >>> .notice');
    return panel;
  },
  'no relay': async (set) => {
    const panel = await handOff(set, { relay: '' });
    await shows(panel, '.qr svg');
    return panel;
  },
  'not set up': async (set) => {
    const panel = await handOff(set, { relay: '', companion: '' });
    await shows(panel, 'lre-phone-handoff >>> .notice');
    return panel;
  },
});
