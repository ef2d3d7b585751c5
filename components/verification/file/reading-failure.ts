import { html, nothing, type TemplateResult } from 'lit';
import { language, messageName, t } from '../../../lib/i18n';
import type { Reading, ReadingFailure } from '../../../lib/reading/outcome';
import { notice } from '../../ui/notice';

type Failure = Extract<Reading, { kind: 'failed' }>;

/** Pixels to a module from which a code that is otherwise good is read. */
const NEEDED_PIXELS = 3;

const titleOf = (reason: ReadingFailure) => t(`reading_problem.${messageName(reason)}.title`);
const nextOf = (reason: ReadingFailure) => t(`reading_problem.${messageName(reason)}.next`);

/** Why a file gave no code: the likeliest reason, what to do about it, then what else it may be. */
export function readingFailure(failure: Failure, name: string): TemplateResult {
  const { reason, alsoLikely = [], pixelsPerModule } = failure;
  const size =
    reason === 'code-too-small' && pixelsPerModule !== undefined
      ? html`<p>${pixelsSeen(pixelsPerModule)}</p>`
      : nothing;
  const body = html`${size}
    <p>${nextOf(reason)} ${t('verification.other_ways')}</p>
    ${otherCauses(alsoLikely)} ${fileName(name)}`;
  return notice('danger', titleOf(reason), body);
}

function pixelsSeen(pixelsPerModule: number): string {
  const number = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });
  const seen = number.format(pixelsPerModule);
  return t('reading.pixels_seen', { seen, needed: NEEDED_PIXELS });
}

function otherCauses(reasons: readonly ReadingFailure[]): TemplateResult | typeof nothing {
  if (reasons.length === 0) return nothing;
  return html`<p>${t('reading.also_likely')}</p>
    <ul>
      ${reasons.map((reason) => html`<li>${titleOf(reason)} ${nextOf(reason)}</li>`)}
    </ul>`;
}

/** Which file it was. */
export const fileName = (name: string) =>
  name ? html`<p class="hint">${t('verification.file_failed', { name })}</p>` : nothing;
