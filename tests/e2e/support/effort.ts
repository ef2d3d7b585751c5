/** What a person had to do: clicks, keys, and fields filled by them. */
export interface Effort {
  clicks: number;
  keys: number;
  fields: number;
}

export const noEffort = (): Effort => ({ clicks: 0, keys: 0, fields: 0 });

export const effortSince = (now: Effort, before: Effort): Effort => ({
  clicks: now.clicks - before.clicks,
  keys: now.keys - before.keys,
  fields: now.fields - before.fields,
});
