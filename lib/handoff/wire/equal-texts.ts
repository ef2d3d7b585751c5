/** Compares in a time that depends on the lengths alone. */
export function equalTexts(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) {
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % Math.max(other.length, 1));
  }
  return difference === 0;
}
