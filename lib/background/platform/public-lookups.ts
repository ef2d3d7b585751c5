import { findAddresses } from '../../lookups/find-addresses';
import { findCompany } from '../../lookups/find-company';
import type { Lookups } from '../lookups';

/** The public services, over the network. */
export function publicLookups(fetch: typeof globalThis.fetch): Lookups {
  // What is under way, not state: a worker that dies takes its requests with it.
  const underWay = new Map<string, AbortController>();
  return {
    askForCompany: (service, siret) => findCompany(service, siret, { fetch }),
    async askForAddresses(service, typed, form) {
      underWay.get(form)?.abort();
      const own = new AbortController();
      underWay.set(form, own);
      try {
        return await findAddresses(service, typed, { fetch, signal: own.signal });
      } finally {
        if (underWay.get(form) === own) underWay.delete(form);
      }
    },
  };
}
