/** Has the service worker keep the page, then what reads letters, once nobody waits for anything else. */
export async function keepOffline(): Promise<void> {
  // Not in in-app browsers and private windows, whatever the types say: the page works all the same.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  await workers.register(new URL('offline.js', document.baseURI));
  // At an update this is still the version before; the new one keeps what reads letters by itself.
  const { active } = await workers.ready;
  active?.postMessage('keep-decoders');
}
