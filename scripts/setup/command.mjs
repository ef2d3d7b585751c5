import { spawn, spawnSync } from 'node:child_process';

// On Windows npm and npx are scripts, which only a shell can start.
const shell = process.platform === 'win32';

/** A failure whose message already says what to do: it is shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a command in the foreground, its output shown as it comes.
 * @returns {number} its exit code, 1 when it could not start or was ended by a signal
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/**
 * Runs a tool of `node_modules/.bin` in the foreground.
 * @returns {number} its exit code
 */
export function runTool(name, args, env = {}) {
  return run('npx', ['--no-install', name, ...args], env);
}

/**
 * Runs a tool of `node_modules/.bin`, its output shown as it comes, while others go on.
 * @returns {Promise<number>} its exit code
 */
export function startTool(name, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', name, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a tool of `node_modules/.bin` and keeps what it says.
 * @returns {Promise<{ code: number, output: string }>}
 */
export const captureTool = (name, args) => capture('npx', ['--no-install', name, ...args]);

/** The same of any program. */
export function capture(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { shell });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: said.join('') }));
  });
}

/** Runs the main part of a script: its failures are said in words, and make the exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
