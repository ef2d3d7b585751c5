import { Draw } from './draw';

/** What AR24 has of a person's account before the run. */
type AccountKind = 'unknown' | 'ours' | 'unready' | 'foreign' | 'verified';

/** Somebody who becomes a sender. */
export interface Person {
  /** The sender's id in the extension. */
  readonly id: string;
  readonly email: string;
  readonly firstname: string;
  readonly account: AccountKind;
}

/**
 * What the person does. `advance`: whatever the sender's state needs next. The others are done where
 * the state allows them, and are `advance` elsewhere.
 */
type ActionKind =
  | 'advance'
  | 'type' // some of the form, without sending it
  | 'refresh'
  | 'renew'
  | 'wrong-key'
  | 'lock'
  | 'race-for-the-last-place'; // two windows add a sender at once

export type FaultKind =
  | 'delay'
  | 'drop-before'
  | 'drop-after'
  | 'maintenance'
  | 'http-500'
  | 'http-429'
  | 'truncate'
  | 'slug';

interface Fault {
  readonly path: string;
  readonly kind: FaultKind;
  readonly times: number;
  readonly ms: number;
  readonly slug: string;
}

/** `after`: milliseconds since the action began; a fault or a jump with 0 is there before it. */
export type Disturbance =
  | { readonly kind: 'kill-worker'; readonly after: number }
  // At the first call to `path` from then on: AR24 takes `ms` for it, and the death comes amid them.
  | {
      readonly kind: 'kill-amid-call';
      readonly after: number;
      readonly path: string;
      readonly ms: number;
      readonly part: number;
    }
  | { readonly kind: 'close-window'; readonly after: number }
  | { readonly kind: 'reload-tab'; readonly after: number }
  | { readonly kind: 'double-click'; readonly after: number }
  | { readonly kind: 'second-window'; readonly after: number }
  | { readonly kind: 'restart-browser'; readonly after: number; readonly crash: boolean }
  | { readonly kind: 'clock-jump'; readonly after: number; readonly minutes: number }
  | { readonly kind: 'fault'; readonly after: number; readonly fault: Fault };

export interface Step {
  /** Index of the person whose sender it is. */
  readonly person: number;
  readonly action: ActionKind;
  /** Decides, from 0 to 1, where the state leaves a choice. */
  readonly choice: number;
  readonly disturbances: readonly Disturbance[];
}

export interface Schedule {
  readonly seed: number;
  /** Through the real side panel by clicks and keys, instead of messages of an extension page. */
  readonly byHand: boolean;
  readonly people: readonly Person[];
  readonly steps: readonly Step[];
}

const DAY = 24 * 60;
/** Minutes ahead. Far enough apart that AR24's time never comes back to a code already used. */
const JUMPS = [-3 * DAY, -DAY, -360, -60, -20, 20, 60, 360, DAY, 3 * DAY];

export function drawSchedule(seed: number): Schedule {
  const draw = new Draw(seed);
  const byHand = draw.chance(0.3);
  const people = ['Camille', 'Dominique'].map((name) => drawPerson(draw, seed, name));
  const jumps = [...JUMPS];
  const steps = Array.from({ length: draw.integer(5, byHand ? 8 : 10) }, () => {
    const person = draw.chance(0.65) ? 0 : 1;
    const action = draw.weighted<ActionKind>({
      advance: 70,
      type: 6,
      refresh: 6,
      renew: 8,
      'wrong-key': 4,
      lock: 2,
      'race-for-the-last-place': 4,
    });
    const choice = draw.fraction();
    const count = Number(draw.weighted({ 0: 30, 1: 45, 2: 25 }));
    const disturbances = Array.from({ length: count }, () => drawDisturbance(draw, jumps));
    return { person, action, choice, disturbances };
  });
  return { seed, byHand, people, steps };
}

function drawPerson(draw: Draw, seed: number, firstname: string): Person {
  const account = draw.weighted<AccountKind>({
    unknown: 50,
    ours: 15,
    unready: 10,
    foreign: 13,
    verified: 12,
  });
  const email = `${firstname.toLowerCase()}.${seed}@agence.example`;
  return { id: draw.uuid(), email, firstname, account };
}

function drawDisturbance(draw: Draw, jumps: number[]): Disturbance {
  const kind = draw.weighted<Disturbance['kind']>({
    'kill-worker': 16,
    'kill-amid-call': 12,
    'close-window': 8,
    'reload-tab': 4,
    'double-click': 9,
    'second-window': 12,
    'restart-browser': 2.5,
    'clock-jump': 7,
    fault: 34,
  });
  const after = drawMoment(draw);
  switch (kind) {
    case 'fault':
      return { kind, after: draw.chance(0.8) ? 0 : after, fault: drawFault(draw) };
    case 'kill-amid-call': {
      const path = draw.weighted({ '/user/identity': 65, '/user': 20, '/user/auth_otp': 15 });
      return { kind, after: 0, path, ms: draw.integer(200, 900), part: draw.fraction() };
    }
    case 'clock-jump': {
      const [minutes = 0] = jumps.splice(draw.integer(0, jumps.length - 1), 1);
      return { kind, after: draw.chance(0.5) ? 0 : after, minutes };
    }
    case 'restart-browser':
      return { kind, after, crash: draw.chance(0.5) };
    case 'double-click':
    case 'second-window':
      return { kind, after: draw.integer(0, 60) };
    default:
      return { kind, after };
  }
}

/** Most questions are answered within 50 ms; a delay or a passphrase takes longer. */
function drawMoment(draw: Draw): number {
  const most = Number(draw.weighted({ 15: 30, 60: 35, 300: 20, 1200: 15 }));
  return draw.integer(0, most);
}

function drawFault(draw: Draw): Fault {
  const path = draw.weighted({
    '*': 35,
    '/user/identity': 35,
    '/user': 12,
    '/user/auth_otp': 15,
    '/user/request_access': 3,
  });
  const kind = draw.weighted<FaultKind>({
    delay: 20,
    'drop-before': 13,
    'drop-after': 25,
    maintenance: 10,
    'http-500': 8,
    'http-429': 7,
    truncate: 10,
    slug: 7,
  });
  const slug = draw.pick([
    'raison_inconnue',
    'user_not_created',
    'user_no_payment',
    'invalid_date',
  ]);
  const times = draw.chance(0.75) ? 1 : draw.integer(2, 4);
  return { path, kind, times, ms: draw.integer(100, 1500), slug };
}
