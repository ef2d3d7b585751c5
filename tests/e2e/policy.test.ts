import { describe, expect, it } from 'vitest';
import { askBackground } from './support/ask-background';
import { canHavePolicy } from './support/browser-under-policy';
import { onStage } from './support/on-stage';

const rules = {
  senders: ['@agence.example'],
  passphraseLength: 16,
  passkeyRequired: true,
  backupAllowed: false,
  reminders: false,
  priceText: 'Refacturé à votre agence.',
};
const policy = {
  ...rules,
  environment: 'production',
  token: 'jeton de l’administrateur',
  privateKey: 'clé de l’administrateur',
  sites: ['https://gestion.example.fr'],
  siteProfiles: ['{"not":"a profile"}'],
  lockMinutes: 7,
  welcomeTab: false,
  relay: 'wss://relais.example.fr/',
  companion: 'http://not-secure.example.fr/',
};

describe.runIf(canHavePolicy()).each(['chromium', 'firefox'] as const)(
  'a real policy file in %s',
  (browser) => {
    const on = onStage({ browser, policy });

    it('is read whole, said to be imposed, and named where it is wrong', async () => {
      const settings = await on.stage.agent.openOptions();
      // A browser hands a policy on some time after the start.
      const shown = () => askBackground(settings.page, 'getSettings');
      await expect.poll(shown, { timeout: 20_000 }).toMatchObject({
        rules,
        environment: 'production',
        lockMinutes: 7,
        relay: policy.relay,
        waitingSites: ['https://gestion.example.fr/*'],
        wrongPolicy: [
          { name: 'siteProfiles', reason: 'profile' },
          { name: 'companion', reason: 'companion' },
        ],
      });
      const view = await shown();
      expect(view.managed).toEqual(expect.arrayContaining(['token', 'privateKey', 'sites']));
      expect(JSON.stringify(view)).not.toContain('de l’administrateur');
      await settings.sees('Décidé par votre administrateur');
      await settings.sees('Imposé par votre administrateur');
      await settings.sees('siteProfiles');
    });
  },
);
