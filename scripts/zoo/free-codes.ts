import type { Page } from 'puppeteer';

/**
 * Forgets in the extension's store which codes were handed out. AR24 takes each code once, so that
 * one page after the other would wait half a minute; no code of the zoo goes to AR24.
 * @param page a page of the extension
 */
export function freeCodes(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('expediteurs-lre');
        opening.onerror = () => reject(new Error('The extension’s database does not open.'));
        opening.onsuccess = () => {
          const change = opening.result.transaction('values', 'readwrite');
          const handed = IDBKeyRange.bound('handed-code:', 'handed-code:\uffff');
          change.objectStore('values').delete(handed);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
