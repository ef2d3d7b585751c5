import type { z } from 'zod';

/** A stored value of this shape; null where there is none, or something else was put in its place. */
export const stored = <T>(shape: z.ZodType<T>, value: unknown): T | null =>
  shape.safeParse(value).data ?? null;
