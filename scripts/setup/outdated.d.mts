export function isOutdated(built: string, sources: readonly string[]): boolean;
