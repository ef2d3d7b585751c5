export class SetupError extends Error {}
export function run(command: string, args: readonly string[], env?: Record<string, string>): number;
export function runTool(
  name: string,
  args: readonly string[],
  env?: Record<string, string>,
): number;
