export function findBrowser(): Promise<string>;
export function browserPath(): string;
