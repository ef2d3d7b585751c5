export const FIREFOX_PLACES: readonly string[];
export function prepareFirefox(): void;
