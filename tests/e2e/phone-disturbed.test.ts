import { describe, expect, it } from 'vitest';
import { checkWord } from '../../lib/handoff/check-word';
import { groupedKey } from '../../lib/handoff/grouped-key';
import { freePort } from '../relay/free-port';
import { askBackground } from './support/ask-background';
import { onHandOff, type Arranged } from './support/hand-off';
import { camille } from './support/journey';
import { onRelays, relays } from './support/on-relays';

const on = onHandOff();
const relayOf = onRelays(on);
const identified = `${camille.name} est identifié`;
const regenerate = 'Régénérer';

/** Any six digits but the right ones. */
const wrongCode = (shown: string, right: string) => {
  const codes = [...shown.matchAll(/\b\d{3} \d{3}\b/g)].map(([code]) => code);
  const wrong = codes.find((code) => code !== right);
  if (!wrong) throw new Error(`No other code to choose from:\n${shown}`);
  return wrong;
};

describe.each(relays)('by %s it', (name) => {
  it('goes on when the computer’s panel and its background were lost midway', async () => {
    const { phone, stage } = on;
    const { panel } = await on.arrange({ relay: relayOf(name) });
    await phone.open(await on.showCode(panel));
    await on.confirm(panel, await phone.code());
    await phone.screen.sees('Touchez l’expéditeur');
    await stage.agent.closePanel();
    await stage.agent.killWorker();
    const reopened = await stage.agent.reopenPanel();
    await reopened.sees('Téléphone connecté');
    await phone.tap(camille.name);
    await phone.screen.sees(identified);
    await reopened.sees('AR24 a confirmé la clé');
  });

  it('begins anew with another QR code when the phone was lost midway', async () => {
    const { phone } = on;
    const { panel } = await on.arrange({ relay: relayOf(name) });
    const first = await on.showCode(panel);
    await phone.open(first);
    await on.confirm(panel, await phone.code());
    await panel.sees('Téléphone connecté');
    await phone.lose();

    // The QR code serves once.
    await phone.open(first);
    await phone.screen.sees('Ce QR Code a déjà servi');
    await panel.press('Régénérer le QR Code');
    await phone.open(await on.scan(panel));
    await on.confirm(panel, await phone.code());
    await phone.tap(camille.name);
    await phone.screen.sees(identified);
  });

  it('passes nothing on when the wrong code is chosen three times', async () => {
    const { phone } = on;
    const { panel } = await on.arrange({ relay: relayOf(name) });
    await phone.open(await on.showCode(panel));
    for (const left of [2, 1, 0]) {
      const code = await phone.code();
      await panel.find('button', code);
      await panel.press(wrongCode(await panel.text(), code));
      if (left > 0) await panel.sees(`Essais restants : ${left}`);
      if (left > 0) await phone.screen.seesNoMore(code);
    }
    await panel.sees('Les codes ne correspondent pas.');
    await phone.screen.sees('Ce code n’a pas été choisi sur l’ordinateur');
    expect(await phone.screen.text()).not.toContain(camille.name);
    await panel.find('button', regenerate);
  });
});

it('takes the key that was scanned while the panel was closed', async () => {
  const { phone, stage } = on;
  const { panel } = await on.arrange();
  await phone.open(await on.showCode(panel));
  await on.confirm(panel, await phone.code());
  await phone.screen.sees('Touchez l’expéditeur');
  await stage.agent.closePanel();
  await phone.tap(camille.name);
  await phone.screen.sees('Envoi à l’ordinateur…');
  const reopened = await stage.agent.reopenPanel();
  await phone.screen.sees(identified);
  await reopened.sees('AR24 a confirmé la clé');
});

it('serves the first of two phones', async () => {
  const { phone } = on;
  const { panel } = await on.arrange();
  const address = await on.showCode(panel);
  const first = await phone.open(address);
  const code = await phone.code();
  const second = await phone.open(address);
  await second.sees('Ce QR Code a déjà servi');
  await panel.sees('Ce QR Code a été visé une seconde fois.');
  await on.confirm(panel, code);
  await first.sees('Touchez l’expéditeur');
  expect(await second.text()).not.toContain(camille.name);
});

/** Six minutes later, by the computer's clock alone. */
async function passSixMinutes({ panel, id }: Arranged): Promise<void> {
  await on.putForward(panel, 6 * 60_000);
  // Any change is a reason to look at the clock.
  await askBackground(panel.page, 'setReminder', { id, wanted: true });
}

it('ends after five minutes on both sides, and offers another QR code', async () => {
  const { phone } = on;
  const arranged = await on.arrange();
  const { panel } = arranged;
  await phone.open(await on.showCode(panel));
  await phone.code();
  await passSixMinutes(arranged);
  await panel.sees('Ce QR Code a expiré.');
  await phone.screen.sees('Ce QR Code a expiré');
  await panel.find('button', regenerate);
  await on.putForward(panel, 0);
});

it('takes a QR code that nobody has scanned away after five minutes, and offers another', async () => {
  const arranged = await on.arrange();
  const { panel } = arranged;
  const first = await on.showCode(panel);
  await passSixMinutes(arranged);
  await panel.sees('Ce QR Code a expiré.');
  await on.putForward(panel, 0);
  await panel.press(regenerate);
  expect(await on.scan(panel)).not.toBe(first);
});

it('lets the key be typed when the relay does not answer', async () => {
  const { phone } = on;
  const { panel } = await on.arrange({ relay: `ws://127.0.0.1:${await freePort()}` });
  const address = await on.showCode(panel);
  await panel.sees('Le téléphone affichera la clé');
  await phone.open(address);
  const key = await on.letterKey();
  await phone.screen.sees('Recopiez cette clé sur l’ordinateur');
  for (const group of groupedKey(key)) await phone.screen.sees(group);
  const word = await checkWord(key);
  await phone.screen.sees(word);

  await panel.press('Saisir la clé affichée');
  await panel.fill('Clé OTP', groupedKey(key).join(' '));
  await panel.sees(`Mot de contrôle du téléphone : ${word}`);
  await panel.press('Vérifier la clé');
  await panel.sees('AR24 a confirmé la clé');
});
