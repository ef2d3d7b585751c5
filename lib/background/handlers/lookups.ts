import { isSearchable, lookupSettings, type LookupFailure } from '../../domain/lookups';
import { problem } from '../../errors';
import { logUnexpected } from '../../log-unexpected';
import { LookupError } from '../../lookups/ask-service';
import type { lookups as protocol } from '../../messaging/protocol/lookups';
import type { HandlersOf } from '../handler';
import { lookupViews, serviceInUse } from '../lookups';
import { settingsView } from '../settings-view';

interface Failed {
  readonly kind: 'failed';
  readonly reason: LookupFailure;
}

/** The form is filled in by hand then: no failure of a look-up is one of the journey. */
function failed(error: unknown): Failed | { readonly kind: 'outdated' } {
  if (!(error instanceof LookupError)) {
    logUnexpected('lookup', error);
    return { kind: 'failed', reason: 'unreachable' };
  }
  const { reason } = error;
  return reason === 'outdated' ? { kind: 'outdated' } : { kind: 'failed', reason };
}

export const lookups: HandlersOf<typeof protocol> = {
  listLookups: (background) => lookupViews(background),

  async saveLookup(background, { name, wanted }) {
    const { settings } = await background.stores();
    const setting = lookupSettings[name];
    if ((await settings.managed()).includes(setting)) throw problem('not-possible-now');
    const view = (await lookupViews(background)).find((one) => one.name === name);
    if (wanted && !(view && (await background.sites.permits(view.pattern)))) {
      throw problem('address-not-permitted');
    }
    await settings.savePreferences({ [setting]: wanted });
    return settingsView(background);
  },

  async findCompany(background, { siret }) {
    try {
      const service = await serviceInUse(background, 'company');
      const company = await background.lookups.askForCompany(service, siret);
      return company ? { kind: 'found', company } : { kind: 'unknown' };
    } catch (error) {
      const answer = failed(error);
      return answer.kind === 'failed' ? answer : { kind: 'failed', reason: 'unreachable' };
    }
  },

  async findAddresses(background, { id, typed }) {
    try {
      const service = await serviceInUse(background, 'address');
      if (!isSearchable(typed)) return { kind: 'found', addresses: [] };
      const addresses = await background.lookups.askForAddresses(service, typed.trim(), id);
      return { kind: 'found', addresses };
    } catch (error) {
      return failed(error);
    }
  },
};
