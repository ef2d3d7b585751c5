/** What a person had to do: clicks, keys, and fields filled by them. */
export interface Effort {
  clicks: number;
  keys: number;
  fields: number;
}

export const noEffort = (): Effort => ({ clicks: 0, keys: 0, fields: 0 });
