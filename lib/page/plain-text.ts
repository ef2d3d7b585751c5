/** Text as it is compared: without accents, case, typographic quotes and runs of blanks. */
export function plainText(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A plain text without what it denies: « Aucun code n’est envoyé par SMS » says the contrary of what it speaks of;
 * « Vous n’avez pas reçu le code ? » does not.
 */
export function affirmed(plain: string): string {
  const denied =
    /\baucune? (codes?|sms|messages?)\b[^.!?\n]*|\b(n'est|ne sera|n'a ete) (pas|jamais)\b[^.!?\n]*/g;
  return plain.replace(denied, '');
}

/** The parts of « Compte > Informations », « IMMOGEST - Compte - Factures »… already plain. */
export function plainSegments(text: string | null | undefined): string[] {
  const separators = /\s[-–—]\s|[>›»|/·•:()\n]/;
  return (text ?? '').split(separators).map(plainText).filter(Boolean);
}
