import { euMembers } from './eu-members';
import type { IdentityFields } from './identity-fields';

/** Which company number AR24 wants: a SIRET in France, a VAT number in the rest of the EU. */
export function companyNumber(
  fields: Pick<IdentityFields, 'statut' | 'country'>,
): 'siret' | 'vat' | null {
  if (fields.statut !== 'professionnel' && fields.statut !== 'administration') return null;
  if (fields.country === 'FR') return 'siret';
  return euMembers.has(fields.country) ? 'vat' : null;
}
