/** Who calls: the back office of the sandbox names itself in its User-Agent. */
export type Caller = 'api' | 'back-office';

export const FAULT_KINDS = [
  'delay',
  'drop-before',
  'drop-after',
  'maintenance',
  'http-500',
  'http-429',
  'truncate',
  'slug',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something that goes wrong for the next `times` calls that match. */
export interface Fault {
  /** As in the protocol (`/user/identity`), or `*` for every path. */
  path: string;
  kind: FaultKind;
  method?: 'GET' | 'POST' | undefined;
  by?: Caller | undefined;
  /** Of `delay`: real milliseconds. */
  ms: number;
  /** Of `slug`: whatever text, also one that AR24 never published. */
  slug: string;
  times: number;
}

/** The faults still to come, oldest first. */
export class Faults {
  private pending: Fault[] = [];

  add(fault: Fault): void {
    this.pending.push(fault);
  }

  /** The fault that this call meets, counted down. */
  take(call: { method: string; path: string; by: Caller }): Fault | undefined {
    const fault = this.pending.find(
      ({ path, method = call.method, by = call.by }) =>
        (path === '*' || path === call.path) && method === call.method && by === call.by,
    );
    if (!fault) return undefined;
    fault.times -= 1;
    this.pending = this.pending.filter(({ times }) => times > 0);
    return fault;
  }

  all(): readonly Fault[] {
    return this.pending;
  }
}
