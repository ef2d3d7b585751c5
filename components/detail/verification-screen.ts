import { html, nothing, type TemplateResult } from 'lit';
import type { DetailView } from './detail-view';

interface Surroundings {
  readonly before?: unknown;
  readonly after?: unknown;
  /** Whether `before` holds the screen's heading. */
  readonly headed: boolean;
}

/**
 * The ways of giving the letter back. All screens that show them share this one template, so that
 * what was given stays there while the sender goes from one state to the next.
 */
export function verificationScreen(
  { sender, windowId }: DetailView,
  around: Surroundings,
): TemplateResult {
  // Heavy, and only for those who have a letter.
  void import('../steps/verification-step');
  return html`${around.before ?? nothing}
    <lre-verification-step
      .sender=${sender}
      .windowId=${windowId}
      ?embedded=${around.headed}
    ></lre-verification-step>
    ${around.after ?? nothing}`;
}
