export function nextVersion(version: string, part: string | undefined): string;
