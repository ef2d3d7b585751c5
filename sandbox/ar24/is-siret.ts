import { stdnum } from 'stdnum';

/** A French establishment number: 14 digits with their check digit. */
export function isSiret(text: string): boolean {
  return stdnum.FR?.siret?.validate(text).isValid ?? false;
}
