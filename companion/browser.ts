import { en, fr } from 'virtual:companion-messages';

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, en };

/** The first language of the phone that we speak, else that of the letters. */
const messages =
  navigator.languages.map((tag) => languages[tag.slice(0, 2).toLowerCase()]).find(Boolean) ?? fr;

/** What the shared elements ask of the extension's `browser`, where there is no extension: words. */
export const browser = { i18n: { getMessage: (name: string): string => messages[name] ?? '' } };
