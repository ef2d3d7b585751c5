import { html, nothing, type TemplateResult } from 'lit';
import { companyNumber } from '../../lib/domain/company-number';
import { statuts, type FieldProblem, type IdentityFields } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import { selectField } from '../ui/field';
import type { FieldMaker } from './identity-labels';

function numberField(fields: IdentityFields, field: FieldMaker, lookup: unknown): unknown {
  const wanted = companyNumber(fields);
  if (wanted === 'siret') {
    return html`${field('siret', {
      hint: t('identity_step.siret_hint'),
      inputmode: 'numeric',
      className: 'code',
    })}
    ${lookup}`;
  }
  if (wanted === 'vat') {
    return field('vat', { hint: t('identity_step.vat_hint'), className: 'code' });
  }
  return nothing;
}

/**
 * In what quality the sender sends; the company and its number where AR24 wants them.
 * @param lookup what stands below the SIRET
 */
export function companyFields(
  fields: IdentityFields,
  problems: readonly FieldProblem[],
  field: FieldMaker,
  lookup: unknown = nothing,
): TemplateResult {
  return html`${selectField({
    name: 'statut',
    label: t('identity_step.statut'),
    value: fields.statut,
    choices: statuts.map((statut) => [statut, t(`identity_step.statut_${statut}`)]),
    problems,
  })}
  ${fields.statut === 'particulier' ? nothing : field('company', { autocomplete: 'organization' })}
  ${numberField(fields, field, lookup)}`;
}
