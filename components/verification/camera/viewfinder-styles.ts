import { css } from 'lit';

/** The camera's picture, the corners of a frame over it, and what to do in a band at its foot. */
export const viewfinderStyles = css`
  .viewfinder {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    overflow: hidden;
    max-height: 70svh;
    margin-bottom: var(--space-4);
    border-radius: var(--radius);
    background: #10140f;
    aspect-ratio: var(--shape, 4 / 3);
    /* The frame is drawn with gradients, which forced colours take away; it lies over a picture, not a page. */
    forced-color-adjust: none;
  }

  .viewfinder[hidden] {
    display: none;
  }

  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .mirrored :is(video, .outline) {
    transform: scaleX(-1);
  }

  .advice {
    position: relative;
    grid-row: 2;
    margin: 0;
    padding: var(--space-2) var(--space-4);
    background: rgb(16 20 15 / 90%);
    color: #fff;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }

  .frame {
    --corner: 2.25rem;
    --line: 4px;
    --mark: linear-gradient(var(--focus) 0 0) no-repeat;
    position: relative;
    place-self: center;
    /* What the advice leaves, be it of one line or of four. */
    height: min(80%, 18rem);
    aspect-ratio: 1;
    background:
      var(--mark) 0 0 / var(--corner) var(--line),
      var(--mark) 0 0 / var(--line) var(--corner),
      var(--mark) 100% 0 / var(--corner) var(--line),
      var(--mark) 100% 0 / var(--line) var(--corner),
      var(--mark) 0 100% / var(--corner) var(--line),
      var(--mark) 0 100% / var(--line) var(--corner),
      var(--mark) 100% 100% / var(--corner) var(--line),
      var(--mark) 100% 100% / var(--line) var(--corner);
    filter: drop-shadow(0 0 3px rgb(0 0 0 / 60%));
  }
`;
