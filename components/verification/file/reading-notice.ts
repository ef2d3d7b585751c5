import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../../lib/i18n';
import { problemNotice } from '../../ui/notice';
import { foreignCode } from '../foreign-code';
import { keyChoice } from '../key-choice';
import { fileName, readingFailure } from './reading-failure';
import type { LetterReading } from './read-letter';

/** What came of a letter that gave no key, or several; `name` is empty where the file has none. */
export function readingNotice(
  reading: LetterReading,
  name: string,
  give: (text: string) => void,
): TemplateResult | typeof nothing {
  switch (reading.kind) {
    case 'broken':
      return problemNotice({ reason: 'unexpected' });
    case 'foreign': {
      const more = html`<p>${t('verification.other_ways')}</p>
        ${fileName(name)}`;
      return foreignCode('danger', reading, more);
    }
    case 'keys':
      return keyChoice(reading.texts, give);
    case 'failed':
      return readingFailure(reading, name);
    case 'key':
      return nothing;
  }
}
