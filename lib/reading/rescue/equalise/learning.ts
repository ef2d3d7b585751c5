import { likeliestFormats } from '../standard/format-information';
import { MODULE, type SymbolLayout } from '../standard/symbol-layout';

/**
 * What a look must show to be decoded. Of the damaged codes that were read at all, none showed less
 * than 0.97 of a format and more than 0.03 of known modules wrong once the equaliser had learned;
 * before it, decoded plainly, none less than 0.89. Where there is no code they are about 0.5 and 0.2.
 */
const LEAST_FORMAT = 0.8;
const MOST_WRONG = 0.12;

/** Whether some format information stands out: it was not taught, and every code carries it twice. */
export function showsFormat(layout: SymbolLayout, soft: Float32Array): boolean {
  const [best] = likeliestFormats(layout, soft, 1);
  return best !== undefined && best.agreement >= LEAST_FORMAT;
}

/** What an equaliser that was taught the known modules made of a look. */
export type Learned = 'nothing' | 'as it lies' | 'mirrored';

/**
 * Whether it gives the known modules back, and finds a format. The known modules are symmetric about
 * the diagonal, so that a mirrored code fits as well; its format then lies the other way round.
 */
export function whatIsLearned(layout: SymbolLayout, soft: Float32Array): Learned {
  let known = 0;
  let wrong = 0;
  layout.modules.forEach((module, at) => {
    if (module !== MODULE.dark && module !== MODULE.light) return;
    known++;
    if (module * (soft[at] ?? 0) <= 0) wrong++;
  });
  if (wrong > MOST_WRONG * known) return 'nothing';
  if (showsFormat(layout, soft)) return 'as it lies';
  const { size } = layout;
  const turned = soft.map((_, at) => soft[(at % size) * size + Math.floor(at / size)] ?? 0);
  return showsFormat(layout, turned) ? 'mirrored' : 'nothing';
}
