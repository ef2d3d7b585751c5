export function withRelease(changelog: string, version: string, day: string): string;
