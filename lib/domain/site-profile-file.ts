import { z } from 'zod';
import { placeNames, type SiteProfile } from './site-profile';

const words = z.string().max(200);
const page = z
  .string()
  .max(300)
  .regex(/^(\*$|\/)/);

const anchors = z.strictObject({
  tag: z.string().regex(/^(\*|[a-z][a-z0-9-]{0,40})$/),
  type: words.default(''),
  label: words.default(''),
  text: words.default(''),
  landmark: words.default(''),
  before: words.default(''),
  after: words.default(''),
  attributes: z.record(z.string().max(60), words).default({}),
  path: z.string().max(1000).default(''),
  selector: z.string().max(500).default(''),
});

/** One place as it is kept and as a page reports it. */
const placeShape = z.strictObject({
  page,
  anchors,
  seenOn: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .default(''),
});

const testShape = z.strictObject({
  address: z.string().max(500),
  html: z.string().max(200_000),
  expects: z.array(z.enum(placeNames)).readonly(),
});

/** What a profile is made of, as kept and as a file. What is left out says nothing. */
export const profileShape: z.ZodType<SiteProfile> = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[\w:.-]{1,120}$/),
  name: z.string().trim().min(1).max(120),
  version: z.number().int().min(1).default(1),
  origins: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^https?:\/\/(\*\.)?[^/:*]+$/),
    )
    .min(1)
    .max(20)
    .readonly(),
  places: z.strictObject({
    panel: placeShape.optional(),
    senders: placeShape.optional(),
    code: placeShape.optional(),
  }),
  notes: z.string().max(2000).default(''),
  tests: z.array(testShape).max(5).readonly().default([]),
});

export type ProfileReading =
  | { readonly ok: true; readonly profile: SiteProfile }
  /** `newer`: written by a version of the extension that this one doesn't know. */
  | { readonly ok: false; readonly reason: 'unreadable' | 'newer' };

/** Reads the text of a profile's file. */
export function readProfile(text: string): ProfileReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  const format = z.looseObject({ format: z.number() }).safeParse(json).data?.format ?? 0;
  if (format > 1) return { ok: false, reason: 'newer' };
  const { data } = profileShape.safeParse(json);
  return data ? { ok: true, profile: data } : { ok: false, reason: 'unreadable' };
}

/** The text of a profile's file. */
export function writeProfile(profile: SiteProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
