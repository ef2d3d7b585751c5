import { css } from 'lit';

/** What a `::before` is given to be a white tick in a disc: something went well. */
export const checkMark = css`
  flex: none;
  width: 1.5em;
  height: 1.5em;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  content: '✓' / '';
  font-size: 0.85em;
  font-weight: 700;
  line-height: 1.5;
  text-align: center;
`;
