import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Messages = Readonly<Record<string, string>>;

/** What the phone's screens say, by the beginning of the keys; the rest of the locales stays out. */
const PICKED = [
  'language',
  'manifest_name',
  'companion_',
  'camera_',
  'reading_',
  'problem_key_',
  'problem_unexpected_',
  'problem_words_of_ar24',
  'verification_scanned',
  'verification_other_ways',
  'verification_file_failed',
];

/** Words that a phone has instead of a computer: `companion.instead.camera.video` for `camera.video`. */
const INSTEAD = 'companion_instead_';

function flattened(node: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof node !== 'object' || node === null) return [[path.join('_'), String(node)]];
  return Object.entries(node).flatMap(([key, child]) => flattened(child, [...path, key]));
}

/** The messages of one language that the phone page needs, by the names of `browser.i18n`. */
export function messagesOf(language: 'fr' | 'en'): Messages {
  const all = flattened(parse(readFileSync(`locales/${language}.yml`, 'utf8')));
  const picked = all.filter(([key]) => PICKED.some((start) => key.startsWith(start)));
  const instead = picked
    .filter(([key]) => key.startsWith(INSTEAD))
    .map(([key, text]) => [key.slice(INSTEAD.length), text] as const);
  const own = picked.filter(([key]) => !key.startsWith(INSTEAD));
  return Object.fromEntries([...own, ...instead]);
}
