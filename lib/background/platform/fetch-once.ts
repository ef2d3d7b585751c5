/**
 * Connections are pooled by credentials mode: the paid call has a pool to itself, so that it is the
 * first on its connection where no other means of ours holds (docs/decisions/0004).
 */
const OWN_POOL = { credentials: 'include' } as const;

/** Several requests share one connection there, and none of them can close it. */
const SHARED = /^h[23]/;

// A memory, not state: each worker learns it anew, from the GET that comes before each paid call.
const protocols = new Map<string, string>();

/** How the last answer of this origin came (ALPN: `http/1.1`, `h2`, `h3`). */
function protocolOf(origin: string): string | undefined {
  for (const entry of performance.getEntriesByType('resource')) {
    const { name, nextHopProtocol } = entry as PerformanceResourceTiming;
    if (nextHopProtocol) protocols.set(new URL(name).origin, nextHopProtocol);
  }
  // The list has an end, after which nothing would be noted; and addresses need not be kept.
  performance.clearResourceTimings();
  return protocols.get(origin);
}

/** Firefox knows no bodies that flow: it would send their name, as text. */
function supportsRequestStreams(): boolean {
  const probe = { method: 'POST', body: new ReadableStream(), duplex: 'half' } as RequestInit;
  return !new Request('https://ar24.example', probe).headers.has('Content-Type');
}

/**
 * The same request, with a body that Chromium can't send twice. On a connection that was
 * used before it otherwise repeats a POST by itself when it is cut before the answer: two letters for
 * one call. Only HTTP/2 and 3 take such a body; on HTTP/1.1 each call has a connection of its own
 * (fresh-connections.ts, docs/decisions/0004).
 */
function onceOnly(url: string, request: RequestInit): RequestInit {
  // Asked at each call, so that what GET learned is there for the POST after it.
  const protocol = protocolOf(new URL(url).origin) ?? '';
  const { body } = request;
  if (!(body instanceof URLSearchParams) || !SHARED.test(protocol) || !supportsRequestStreams())
    return request;
  const headers = new Headers(request.headers);
  headers.set('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
  return { ...request, headers, body: flowing(body.toString()), duplex: 'half' } as RequestInit;
}

function flowing(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

/** A `fetch` for the paid call: what it sends, the browser sends no second time by itself. */
export function fetchOnce(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (url, init = {}) => {
    const request = { ...init, ...OWN_POOL };
    const response = await fetch(
      url,
      onceOnly(url instanceof Request ? url.url : url.toString(), request),
    );
    // There are servers that want to know how long a body is, and until then have done nothing.
    return response.status === 411 ? fetch(url, request) : response;
  };
}
