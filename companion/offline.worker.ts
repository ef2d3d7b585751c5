/**
 * Keeps the page's own files, so that it opens and reads letters without a network; nothing else is
 * ever kept. The build writes the lists. Messages are not translated here: it has none.
 */
declare const __SHELL__: readonly string[];
declare const __REST__: readonly string[];
declare const __VERSION__: string;

// The realm's library types the scope of a worker in general.
const scope = self as unknown as ServiceWorkerGlobalScope;

const NAME = `companion-${__VERSION__}`;
const addressed = (names: readonly string[]) =>
  names.map((name) => new URL(name, scope.registration.scope).href);

async function keep(names: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.addAll(addressed(names));
}

/**
 * On a phone that has had the page before, all of it: the page may be closed, or speak to the version
 * before, and that one's files go once this is active. Where they don't all come, that version goes on.
 */
async function install(): Promise<void> {
  const isUpdate = (await caches.keys()).some((name) => name !== NAME);
  await keep(__SHELL__);
  if (isUpdate) await keep(__REST__);
  await scope.skipWaiting();
}

async function forgetEarlier(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** Hashed files never change: from the cache first. The page: from the host first, where it answers. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  if (request.mode === 'navigate') {
    const kept = await cache.match(new URL('./', scope.registration.scope).href);
    return fetch(request).catch(() => kept ?? Response.error());
  }
  return (await cache.match(request)) ?? fetch(request);
}

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetEarlier());
});
scope.addEventListener('message', (event) => {
  // The decoders are heavy: the page says when it has time for them.
  if (event.data === 'keep-decoders') event.waitUntil(keep(__REST__));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope.registration.scope)) {
    event.respondWith(answer(request));
  }
});

export {};
