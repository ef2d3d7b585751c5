import { css } from 'lit';
import { checkMark } from '../../ui/check-mark';

export const phoneHandoffStyles = css`
  .qr {
    display: block;
    width: min(100%, 20rem);
    margin: 0 auto var(--space-4);
    padding: 0;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: #fff;
    aspect-ratio: 1;
    /* A camera reads dark on light, whatever the person's own colours are. */
    forced-color-adjust: none;
  }

  .qr svg {
    display: block;
    width: 100%;
    height: 100%;
    fill: #000;
    shape-rendering: crispedges;
  }

  .qr.placeholder {
    background: var(--rule);
  }

  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    margin-bottom: var(--space-5);
  }

  .below p {
    margin: 0;
  }

  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
    gap: var(--space-3);
    margin: 0 0 var(--space-3);
    padding: 0;
    list-style: none;
  }

  .codes li {
    display: grid;
  }

  .codes button {
    min-height: 4rem;
    padding: var(--space-2);
    font: 700 1.375rem var(--font-code);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .state,
  .title {
    font-size: var(--text);
  }

  .state {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--accent);
    font-weight: 600;
  }

  .state::before {
    ${checkMark}
  }

  .stop {
    margin-top: var(--space-4);
  }
`;
