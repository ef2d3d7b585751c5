declare module 'virtual:companion-messages' {
  export const fr: Readonly<Record<string, string>>;
  export const en: Readonly<Record<string, string>>;
}
