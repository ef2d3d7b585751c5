import { css, nothing, svg, html, type TemplateResult } from 'lit';
import type { FrameSight, LocatedCode } from '../../../lib/reading/camera/frame-messages';

/** Milliseconds that an outline outlasts the frame in which the code was located last. */
const LASTS = 400;

/** Where the code was last located, in frames of this size. */
export interface SeenOutline {
  readonly width: number;
  readonly height: number;
  readonly located: LocatedCode;
  readonly at: number;
}

/** The outline after a frame seen at `now`: of its code, else the one before while it lasts. */
export function outlineAfter(
  { width, height, located }: Pick<FrameSight, 'width' | 'height' | 'located'>,
  before: SeenOutline | null,
  now: number,
): SeenOutline | null {
  if (located) return { width, height, located, at: now };
  return before && now - before.at < LASTS ? before : null;
}

/** Drawn as `object-fit: cover` shows the video: what is cut off there is cut off here. */
export function codeOutline(seen: SeenOutline | null): TemplateResult | typeof nothing {
  if (!seen) return nothing;
  const corners = seen.located.outline.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`);
  const points = corners.join(' ');
  return html`<svg
    class="outline"
    viewBox="0 0 ${seen.width} ${seen.height}"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
  >
    ${svg`<polygon class="halo" points=${points} /><polygon class="line" points=${points} />`}
  </svg>`;
}

export const outlineStyles = css`
  .outline {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  .outline polygon {
    fill: none;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .outline .halo {
    stroke: rgb(0 0 0 / 65%);
    stroke-width: 9px;
  }

  .outline .line {
    stroke: var(--focus);
    stroke-width: 5px;
  }
`;
