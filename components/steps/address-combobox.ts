import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FoundAddress } from '../../lib/domain/lookups';
import { t } from '../../lib/i18n';
import { fieldFrame, problemText, type FieldOptions } from '../ui/field';
import type { AddressCompletion } from './address-completion';

export const addressComboboxStyles = css`
  .proposing {
    position: relative;
  }

  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset: calc(100% + 2px) 0 auto;
    max-height: 16rem;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    list-style: none;
  }

  [role='option'] {
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    cursor: pointer;
  }

  [role='option']:hover {
    background: var(--accent-wash);
  }

  [role='option'][aria-selected='true'] {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    background: var(--accent-wash);
  }

  [role='option'] .soft {
    display: block;
  }
`;

const optionId = (at: number) => `address1-option-${at}`;

function option(address: FoundAddress, at: number, completion: AddressCompletion): TemplateResult {
  // The field keeps the focus: a press that took it away would close the list before the click.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus
  return html`<li
    id=${optionId(at)}
    role="option"
    aria-selected=${at === completion.active ? 'true' : 'false'}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => completion.pick(address)}
  >
    ${address.address1} <span class="soft">${address.zipcode} ${address.city}</span>
  </li>`;
}

function sentence({ said }: AddressCompletion): string {
  if (!said) return '';
  if (said.kind !== 'found') return t(`address_lookup.${said.kind}`);
  return said.count === 1
    ? t('address_lookup.found_one')
    : t('address_lookup.found', { count: `${said.count}` });
}

function input(
  { name, value }: FieldOptions,
  completion: AddressCompletion,
  failed: boolean,
  description: string | typeof nothing,
): TemplateResult {
  const { isOpen, active } = completion;
  // eslint-disable-next-line lit-a11y/accessible-name -- the label around it is the frame's
  return html`<input
    id=${name}
    name=${name}
    .value=${live(value)}
    role="combobox"
    autocomplete="off"
    spellcheck="false"
    maxlength="200"
    required
    aria-autocomplete="list"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="${name}-list"
    aria-activedescendant=${active < 0 ? nothing : optionId(active)}
    aria-invalid=${failed ? 'true' : nothing}
    aria-describedby=${description}
    @keydown=${completion.press}
    @blur=${completion.close}
  />`;
}

function list(name: string, completion: AddressCompletion): TemplateResult {
  return html`<ul
    id="${name}-list"
    role="listbox"
    aria-label=${t('address_lookup.list')}
    ?hidden=${!completion.isOpen}
  >
    ${completion.choices.map((address, at) => option(address, at, completion))}
  </ul>`;
}

/**
 * The street's field with the addresses that its text may become, after the ARIA pattern « combobox with list
 * autocomplete »: nothing is chosen by itself, and what is typed stays what it is.
 */
export function addressCombobox(
  options: FieldOptions,
  completion: AddressCompletion,
): TemplateResult {
  return fieldFrame(
    { ...options, error: problemText(options) },
    (failed, description) =>
      html`<div class="proposing">
        ${input(options, completion, failed, description)} ${list(options.name, completion)}
        <p class=${completion.said?.kind === 'failed' ? 'hint' : 'visually-hidden'} role="status">
          ${sentence(completion)}
        </p>
      </div>`,
  );
}
