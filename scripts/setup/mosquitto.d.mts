export const MOSQUITTO_PLACES: readonly string[];
export function prepareMosquitto(): void;
