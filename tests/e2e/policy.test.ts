import { describe, expect, it } from 'vitest';
import type { PolicyName } from '../../lib/domain/policy';
import { askBackground } from './support/ask-background';
import { canHavePolicy, changePolicy } from './support/browser-under-policy';
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
  companyLookup: true,
  addressLookup: false,
  relay: 'wss://relais.example.fr/',
  companion: 'http://not-secure.example.fr/',
} satisfies Record<PolicyName, unknown>;

/** What is imposed where the policy above is read: all of it but what is wrong. */
const ALL_KEPT = Object.keys(policy).filter(
  (name) => !['siteProfiles', 'companion'].includes(name),
);

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
      expect(view.managed).toEqual(expect.arrayContaining(ALL_KEPT));
      expect(JSON.stringify(view)).not.toContain('de l’administrateur');
      await settings.sees('Décidé par votre administrateur');
      await settings.sees('Imposé par votre administrateur');
      await settings.sees('siteProfiles');
    });
  },
);

describe.runIf(canHavePolicy())(
  'a real policy file that is changed while the settings are open',
  () => {
    const on = onStage({ policy });

    it('is followed without a reload', async () => {
      const settings = await on.stage.agent.openOptions();
      await settings.sees('siteProfiles');
      await changePolicy(on.stage.folder, { ...policy, siteProfiles: [], lockMinutes: 5 });
      const shown = () => askBackground(settings.page, 'getSettings');
      // A browser looks at its file again some seconds after it was written.
      await expect.poll(shown, { timeout: 60_000 }).toMatchObject({
        lockMinutes: 5,
        wrongPolicy: [{ name: 'companion', reason: 'companion' }],
      });
      await settings.seesNoMore('siteProfiles');
    });
  },
);
