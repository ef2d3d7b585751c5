const BEGINNING = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether a text is a sealed backup, from a file or from the code of a printed page. */
export const isSealedBackup = (text: string): boolean => text.trimStart().startsWith(BEGINNING);
