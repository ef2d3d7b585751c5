/** A text with plain spaces for the no-break ones of French typography, as a test writes it. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
