import type { TemplateResult } from 'lit';
import type { IdentityField, IdentityFields } from '../../lib/domain/identity-fields';
import { t } from '../../lib/i18n';
import type { TextFieldOptions } from '../ui/field';

/** Makes the text field of one name, with its label, value and problem. */
export type FieldMaker = (name: IdentityField, more?: Partial<TextFieldOptions>) => TemplateResult;

/** The label of each field, as the form and the error summary call it. */
export function identityLabels({ statut }: IdentityFields): Record<IdentityField, string> {
  const business = statut === 'professionnel' || statut === 'particulier' || statut === '';
  return {
    gender: t('identity_step.gender'),
    firstname: t('identity_step.firstname'),
    lastname: t('identity_step.lastname'),
    statut: t('identity_step.statut'),
    company: business ? t('identity_step.company') : t('identity_step.company_organisation'),
    siret: t('identity_step.siret'),
    vat: t('identity_step.vat'),
    address1: t('identity_step.address1'),
    address2: t('identity_step.address2'),
    zipcode: t('identity_step.zipcode'),
    city: t('identity_step.city'),
    country: t('identity_step.country'),
    terms: t('identity_step.terms_short'),
  };
}
