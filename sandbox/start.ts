import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { ar24App } from './ar24/app';
import { World } from './ar24/world';
import { backOfficeApp } from './back-office/app';
import { controlApp } from './control/app';
import { readCredentials } from './credentials';
import { listen } from './listen';

export interface SandboxOptions {
  /** 0 for any free port. */
  ar24Port: number;
  backOfficePort: number;
}

export interface Sandbox {
  /** Base URL of the API, `http://127.0.0.1:PORT/api`. */
  ar24: string;
  /** Base URL of the control, `http://127.0.0.1:PORT/sandbox`. */
  control: string;
  /** Base URL of the legacy back office. */
  backOffice: string;
  close: () => Promise<void>;
}

/**
 * Starts a world of its own: simulator, control and back office.
 * @throws when a port is taken
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const credentials = await readCredentials();
  const world = new World();
  const app = new Hono<{ Bindings: HttpBindings }>()
    .route('/api', ar24App(world, credentials))
    .route('/sandbox', controlApp(world));
  const simulator = await listen(app.fetch, options.ar24Port);
  const ar24 = `${simulator.url}/api`;
  try {
    const backOffice = await listen(
      backOfficeApp({ ar24, credentials }).fetch,
      options.backOfficePort,
    );
    return {
      ar24,
      control: `${simulator.url}/sandbox`,
      backOffice: backOffice.url,
      close: async () => {
        await Promise.all([simulator.close(), backOffice.close()]);
      },
    };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
