import type { HonoRequest } from 'hono';

/** A file received in a multipart form. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

type Value = string | ReceivedFile;

/** The parameters of one call; AR24 reads form data only, so a JSON body has none. */
export class Params {
  constructor(private readonly entries: readonly (readonly [string, Value])[]) {}

  /** The trimmed text of `name`; empty when it is absent. */
  text(name: string): string {
    const value = this.entries.findLast(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.trim() : '';
  }

  /** A flag: AR24 knows `1` and `0`; `fallback` when it is absent. */
  flag(name: string, fallback = false): boolean {
    const text = this.text(name);
    return text === '' ? fallback : text === '1';
  }

  /** A whole number from zero up; `fallback` when it is absent or something else. */
  count(name: string, fallback: number): number {
    const text = this.text(name);
    return /^\d+$/.test(text) ? Number(text) : fallback;
  }

  /** The values of a PHP array: `attachment[0]=51&attachment[1]=52`. */
  list(name: string): string[] {
    return this.entries.flatMap(([key, value]) =>
      key.startsWith(`${name}[`) && key.endsWith(']') && typeof value === 'string'
        ? [value.trim()]
        : [],
    );
  }

  file(name: string): ReceivedFile | undefined {
    const value = this.entries.findLast(([key]) => key === name)?.[1];
    return typeof value === 'object' ? value : undefined;
  }

  names(): string[] {
    return this.entries.map(([name]) => name);
  }
}

/** GET: the query string. POST: the body, urlencoded or multipart; its query string is ignored. */
export async function readParams(request: HonoRequest): Promise<Params> {
  if (request.method === 'GET') return new Params([...new URL(request.url).searchParams]);
  const body = await request.parseBody({ all: true });
  const entries: [string, Value][] = [];
  for (const [name, values] of Object.entries(body)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      entries.push([name, typeof value === 'string' ? value : await receive(value)]);
    }
  }
  return new Params(entries);
}

async function receive(file: File): Promise<ReceivedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
