import { css, html, nothing, type TemplateResult } from 'lit';
import { t } from '../../lib/i18n';

/** How the letter can be given back. */
const ways = ['camera', 'phone', 'file', 'key'] as const;
export type Way = (typeof ways)[number];

export const wayChoiceStyles = css`
  .ways {
    container-type: inline-size;
    margin-bottom: var(--space-4);
  }

  .ways legend {
    margin-bottom: var(--space-2);
  }

  .ways > div {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
  }

  .ways label {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--target);
    margin: 0;
    padding: var(--space-1) var(--space-2);
    font-weight: 600;
    text-align: center;
    cursor: pointer;
  }

  .ways label:nth-child(even) {
    border-inline-start: 1px solid var(--edge);
  }

  .ways label:nth-child(n + 3) {
    border-block-start: 1px solid var(--edge);
  }

  .ways label:hover {
    color: var(--accent);
  }

  .ways label:has(:checked) {
    background: var(--accent-wash);
    box-shadow: inset 0 -4px 0 var(--accent);
    color: var(--accent-strong);
  }

  .ways label:nth-child(1) {
    border-start-start-radius: var(--radius);
  }

  .ways label:nth-child(2) {
    border-start-end-radius: var(--radius);
  }

  .ways label:nth-child(3) {
    border-end-start-radius: var(--radius);
  }

  .ways label:nth-child(4) {
    border-end-end-radius: var(--radius);
  }

  /* Letters twice as large in the narrowest panel: one below the other. */
  @container (max-width: 14rem) {
    .ways > div {
      grid-template-columns: 1fr;
    }

    .ways label:nth-child(even) {
      border-inline-start: 0;
    }

    .ways label:nth-child(n + 2) {
      border-block-start: 1px solid var(--edge);
      border-radius: 0;
    }

    .ways label:nth-child(1) {
      border-radius: var(--radius) var(--radius) 0 0;
    }

    .ways label:nth-child(4) {
      border-radius: 0 0 var(--radius) var(--radius);
    }
  }

  .ways input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .ways label:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    box-shadow:
      inset 0 -4px 0 var(--accent),
      0 0 0 2px var(--focus-ink);
  }

  @media (forced-colors: active) {
    .ways label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
  }
`;

/** « Clé OTP » is printed on the letter, in French whatever the language of the interface. */
const languageOf = (way: Way) => (way === 'key' ? 'fr' : nothing);

/** The ways side by side, all equal: native radios, so that arrows go from one to the next. */
export function wayChoice(chosen: Way, choose: (way: Way) => void): TemplateResult {
  return html`<fieldset class="ways">
    <legend>${t('verification.ways_legend')}</legend>
    <div>
      ${ways.map(
        (way) =>
          html`<label lang=${languageOf(way)}
            ><input
              type="radio"
              name="way"
              value=${way}
              .checked=${way === chosen}
              @change=${() => choose(way)}
            />${t(`verification.way_${way}`)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
