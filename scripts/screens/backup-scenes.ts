import { emptyIdentity } from '../../lib/domain/identity-fields';
import { backupText } from '../../lib/storage/sealed-backup';
import type { Screen } from '../../tests/e2e/support/screen';
import { givingComputer, takingComputer } from '../../tests/support/other-computer';
import { identified } from './letter-scenes';
import { PASSPHRASE } from './people';
import { scenes } from './scene';
import { click, shows, type, type Set } from './set';

/** A panel with what is folded in an element of it opened. */
async function unfolded(panel: Screen, element: string): Promise<Screen> {
  await click(panel, `${element} >>> summary`);
  return panel;
}

const atSender = async (set: Set, element: string) =>
  unfolded(await set.panelOf(await identified(set)), element);
const atList = async (set: Set, element: string) =>
  unfolded(await set.panelAt({ view: 'list' }), element);

async function useRelay(set: Set): Promise<string> {
  const { relay, companion } = set.stage.sandbox;
  await set.ask('saveHandoffAddresses', { relay, companion });
  await set.ask('endTransfer');
  return relay;
}

/** The panel of a computer that gives, once it shows its code. */
async function giving(set: Set): Promise<{ panel: Screen; relay: string; code: string }> {
  const relay = await useRelay(set);
  const panel = await atSender(set, 'lre-key-transfer');
  await click(panel, 'lre-key-transfer >>> button');
  await shows(panel, 'lre-key-transfer >>> .shown');
  const { view } = await set.ask('syncTransfer', { resend: false });
  return { panel, relay, code: view.kind === 'waiting' ? view.code : '' };
}

/** The panel of a computer that takes, once it shows the words. */
async function taking(set: Set) {
  const relay = await useRelay(set);
  const key = { secret: 'A'.repeat(32), algorithm: 'SHA1', digits: 6, period: 30 } as const;
  const fields = { ...emptyIdentity, firstname: 'Claire', lastname: 'Petit' };
  const text = backupText({ email: 'claire.petit@agence.example', fields, key });
  const giver = await givingComputer(relay, text);
  const panel = await atList(set, 'lre-transfer-join');
  await type(panel, '#code', giver.code);
  await click(panel, 'lre-transfer-join >>> button[type=submit]');
  await shows(panel, 'lre-transfer-join >>> .shown');
  return { panel, giver };
}

/** A sender's key on another computer: printed, as a file, by a code. */
export const backupScenes = [
  ...scenes('panel', '9 Elsewhere', {
    'backup to make': (set) => atSender(set, 'lre-key-backup'),
    'backup to restore': (set) => atList(set, 'lre-backup-import'),
    'other computer: code': async (set) => (await giving(set)).panel,
    'other computer: words to pick': async (set) => {
      const { panel, relay, code } = await giving(set);
      const taker = await takingComputer(relay, code);
      await shows(panel, 'lre-key-transfer >>> .picks');
      taker.leave();
      return panel;
    },
    'from another computer': async (set) => {
      await useRelay(set);
      return atList(set, 'lre-transfer-join');
    },
    'from another computer: words': async (set) => {
      const { panel, giver } = await taking(set);
      giver.leave();
      return panel;
    },
    'from another computer: arrived': async (set) => {
      const { panel, giver } = await taking(set);
      while (!giver.words()) await new Promise((resolve) => setTimeout(resolve, 50));
      await giver.agree();
      await shows(panel, '#passphrase');
      giver.leave();
      return panel;
    },
  }),
  ...scenes('tab', '9 Elsewhere', {
    'backup page': async (set) => {
      const tab = await set.stage.agent.openTab(`backup.html?sender=${await identified(set)}`);
      await shows(tab, '#passphrase');
      return tab;
    },
    'backup to print': async (set) => {
      const tab = await set.stage.agent.openTab(`backup.html?sender=${await identified(set)}`);
      await shows(tab, '#passphrase');
      await type(tab, '#passphrase', PASSPHRASE);
      await type(tab, '#passphrase-again', PASSPHRASE);
      await click(tab, 'lre-backup-page >>> button.primary');
      await shows(tab, '.paper');
      return tab;
    },
    'nothing to restore': async (set) => {
      const tab = await set.stage.agent.openTab('backup.html?restore=none');
      await shows(tab, '.notice');
      return tab;
    },
  }),
];
