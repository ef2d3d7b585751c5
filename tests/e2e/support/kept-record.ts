import type { Page } from 'puppeteer';
import type { SealedBytes } from './try-every-key';

/** A sealed value: both of its parts as hex. */
export type Hex = Record<'nonce' | 'bytes', string>;

/** A value as it lies in the database, its bytes as hex. */
export const keptRecord = (page: Page, store: string, key: string) =>
  page.evaluate(
    (name, id) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('expediteurs-lre');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).get(id);
          reading.onsuccess = () => {
            opening.result.close();
            const asHex = (_: string, value: unknown) =>
              value instanceof Uint8Array
                ? Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
                : value;
            resolve(JSON.parse(JSON.stringify(reading.result ?? null, asHex)));
          };
        };
      }),
    store,
    key,
  );

export const sealedBytes = ({ nonce, bytes }: Hex, place: string): SealedBytes => ({
  nonce: Buffer.from(nonce, 'hex'),
  bytes: Buffer.from(bytes, 'hex'),
  place,
});
