import { browser } from 'wxt/browser';

/** Chrome ends a worker that has called none of its APIs for 30 s, also amid a request. */
const AWAKE_EVERY_MS = 20_000;

/**
 * `fetch`, with the worker kept awake until the whole body is there: AR24 may take minutes. Bounded
 * by the request's own time-out; between requests the worker dies as it should
 * (docs/decisions/0011).
 */
export const patientFetch: typeof fetch = async (...request) => {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
  try {
    const response = await fetch(...request);
    if (response.type === 'opaqueredirect') return response;
    const { status, headers } = response;
    return new Response(await response.arrayBuffer(), { status, headers });
  } finally {
    clearInterval(awake);
  }
};
