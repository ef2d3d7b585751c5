import { SLUG_MESSAGES } from './slug-messages';
import type { Slug } from './slug-messages';

/** A business refusal: ends the call with AR24's error envelope. */
export class Refusal extends Error {
  constructor(readonly slug: Slug) {
    super(SLUG_MESSAGES[slug]);
    this.name = 'Refusal';
  }
}
