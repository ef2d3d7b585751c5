import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { ar24App } from './ar24/ar24-app';
import { World } from './ar24/world';
import { backOfficeApp } from './back-office/back-office-app';
import { companionApp } from './companion/companion-app';
import { controlApp } from './control/control-app';
import { publicDataApp } from './public-data/public-data-app';
import { readCredentials } from './read-credentials';
import { listen, type Listening } from './listen';
import { startRelay } from './relay/start-relay';

export interface SandboxOptions {
  /** 0 for any free port. */
  ar24Port: number;
  backOfficePort: number;
  /** Any free port where it is not given. */
  relayPort?: number;
  companionPort?: number;
}

export interface Sandbox {
  /** Base URL of the API, `http://127.0.0.1:PORT/api`. */
  ar24: string;
  /** Base URL of the control, `http://127.0.0.1:PORT/sandbox`. */
  control: string;
  /** Base URL of the legacy back office. */
  backOffice: string;
  /** Of the MQTT broker between computer and phone, `ws://127.0.0.1:PORT`. */
  relay: string;
  /** The phone's page, where it has been built. */
  companion: string;
  close: () => Promise<void>;
}

/**
 * Starts a world of its own: simulator, control, back office, relay and the phone's page.
 * @throws when a port is taken
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { ar24Port, backOfficePort, relayPort = 0, companionPort = 0 } = options;
  const credentials = await readCredentials();
  const world = new World();
  const app = new Hono<{ Bindings: HttpBindings }>()
    .route('/api', ar24App(world, credentials))
    .route('/sandbox', controlApp(world))
    .route('/', publicDataApp(world));
  const running: Listening[] = [];
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
  };
  const run = async (starting: Promise<Listening>): Promise<string> => {
    const server = await starting;
    running.push(server);
    return server.url;
  };
  try {
    const simulator = await run(listen(app.fetch, ar24Port));
    const ar24 = `${simulator}/api`;
    const backOffice = backOfficeApp({ ar24, credentials });
    return {
      ar24,
      control: `${simulator}/sandbox`,
      backOffice: await run(listen(backOffice.fetch, backOfficePort)),
      relay: await run(startRelay(relayPort)),
      companion: `${await run(listen(companionApp().fetch, companionPort))}/`,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
