import { z } from 'zod';

/** What a service says of those who are not to be shown. */
const WITHHELD = /\[NON-DIFFUSIBLE\]/i;

/** One line of text as a field takes it; empty where there is none, or none to be shown. */
export const plainLine = z
  .string()
  .nullish()
  .transform((text) => (!text || WITHHELD.test(text) ? '' : text))
  .transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
  .transform((text) => (text.length > 200 ? '' : text))
  .catch('');
