import { html, type TemplateResult } from 'lit';
import { countryCodes } from '../../lib/domain/country-codes';
import type { FieldProblem, IdentityFields } from '../../lib/domain/identity-fields';
import { countryName, language, t } from '../../lib/i18n';
import { selectField } from '../ui/field';
import type { FieldMaker } from './identity-labels';

let sorted: { language: string; choices: readonly (readonly [string, string])[] } | null = null;

/** Countries by name in the reader's language, France first. Sorting 250 names at each letter typed would show. */
function countryChoices(): readonly (readonly [string, string])[] {
  if (sorted?.language !== language()) {
    const collator = new Intl.Collator(language());
    const others = countryCodes
      .filter((code) => code !== 'FR')
      .map((code) => [code, countryName(code)] as const)
      .sort(([, one], [, other]) => collator.compare(one, other));
    sorted = { language: language(), choices: [['FR', countryName('FR')], ...others] };
  }
  return sorted.choices;
}

/**
 * Where the paper letter will be handed over.
 * @param street the field of the street, where it is another than the plain one
 */
export function addressFields(
  fields: IdentityFields,
  problems: readonly FieldProblem[],
  field: FieldMaker,
  street: TemplateResult = field('address1', { autocomplete: 'address-line1' }),
): TemplateResult {
  return html`<fieldset aria-describedby="address-hint">
    <legend class="title">${t('identity_step.address_title')}</legend>
    <p class="hint" id="address-hint">${t('identity_step.address_hint')}</p>
    ${street} ${field('address2', { autocomplete: 'address-line2', optional: true })}
    <div class="town">
      ${field('zipcode', {
        autocomplete: 'postal-code',
        inputmode: fields.country === 'FR' ? 'numeric' : 'text',
      })}
      ${field('city', { autocomplete: 'address-level2' })}
    </div>
    ${selectField({
      name: 'country',
      label: t('identity_step.country'),
      value: fields.country,
      choices: countryChoices(),
      autocomplete: 'country',
      problems,
    })}
  </fieldset>`;
}
