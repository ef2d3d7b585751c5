/** JSON has no bytes: they travel as `{ $bytes: [...] }`. */
function replacer(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: [...value] } : value;
}

function reviver(_: string, value: unknown): unknown {
  const bytes = (value as { $bytes?: number[] } | null)?.$bytes;
  return bytes ? Uint8Array.from(bytes) : value;
}

export const withBytes = (value: unknown): string => JSON.stringify(value, replacer);
export const parsedWithBytes = (text: string): unknown => JSON.parse(text, reviver);
