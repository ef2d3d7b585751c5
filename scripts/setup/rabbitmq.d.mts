export const RABBITMQ_PROGRAM: string;
export function prepareRabbitmq(): void;
