import { WebSocket } from 'ws';

/** Node 20 has none of its own; the transport takes the browser's. */
Object.assign(globalThis, { WebSocket });
