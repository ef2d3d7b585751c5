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

/** The parts of « Compte > Informations », « IMMOGEST - Compte - Factures »… already plain. */
export function plainSegments(text: string | null | undefined): string[] {
  const separators = /\s[-–—]\s|[>›»|/·•:\n]/;
  return (text ?? '').split(separators).map(plainText).filter(Boolean);
}
