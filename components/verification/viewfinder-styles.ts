import { css } from 'lit';

/** The webcam's picture, with the corners of a frame over it. */
export const viewfinderStyles = css`
  .viewfinder {
    position: relative;
    overflow: hidden;
    margin-bottom: var(--space-5);
    border-radius: var(--radius);
    background: #10140f;
    aspect-ratio: 4 / 3;
  }

  .viewfinder[hidden] {
    display: none;
  }

  video {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  video.mirrored {
    transform: scaleX(-1);
  }

  .frame {
    --corner: 2.25rem;
    --line: 4px;
    --mark: linear-gradient(var(--focus) 0 0) no-repeat;
    position: absolute;
    inset: 0;
    width: min(56%, 18rem);
    aspect-ratio: 1;
    margin: auto;
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
