export function prepareCompanion(): void;
