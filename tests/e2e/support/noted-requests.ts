import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A request that the browser has noted, and whose it was. */
export interface NotedRequest {
  readonly url: string;
  /** The origin of the page or worker that asked; the browser's own requests have none. */
  readonly initiator: string;
}

/** Where a stage's browser notes its requests. */
export const netLogIn = (folder: string) => join(folder, 'requests.json');

interface NetLog {
  readonly events: readonly { readonly params?: { url?: string; initiator?: string } }[];
}

/** Every request of a browser that was closed since: pages', frames' and workers'. */
export function notedRequests(folder: string): NotedRequest[] {
  const { events } = JSON.parse(readFileSync(netLogIn(folder), 'utf8')) as NetLog;
  return events.flatMap(({ params: { url, initiator } = {} }) =>
    url && initiator && URL.canParse(initiator) ? [{ url, initiator }] : [],
  );
}
