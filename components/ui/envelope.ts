import { html, nothing, type TemplateResult } from 'lit';
import type { IdentityFields } from '../../lib/domain/identity-fields';
import { addressLines } from '../../lib/domain/address-lines';
import { countryName } from '../../lib/i18n';

/** Address lines as they stand on the envelope. */
export function envelopeLines(lines: readonly string[], country = ''): TemplateResult {
  return html`<address class="envelope">
    ${lines.map((line) => html`<span>${line}</span>`)}
    ${
      country && country !== 'FR'
        ? html`<span>${countryName(country).toUpperCase()}</span>`
        : nothing
    }
  </address>`;
}

/** The envelope of a sender's letter. */
export function envelope(fields: IdentityFields): TemplateResult {
  return envelopeLines(addressLines(fields), fields.country);
}
