import type { PairingSize } from './pairing-size';

/** What the bench tells a process of its load. */
export type Order =
  | {
      readonly do: 'connect';
      readonly urls: readonly string[];
      readonly pairings: number;
      readonly size: PairingSize;
    }
  | { readonly do: 'exchange' }
  | { readonly do: 'leave' };

/** What it hears back. */
export type Report =
  /** Before that no order would be heard. */
  | { readonly told: 'ready' }
  | { readonly told: 'connected'; readonly ms: number }
  | {
      readonly told: 'exchanged';
      /** Milliseconds, one for each message that arrived. */
      readonly delays: readonly number[];
      readonly reconnections: number;
      readonly cpuSeconds: number;
      readonly bytes: number;
    };
