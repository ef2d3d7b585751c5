/** The last chunk whole, with its checksum (PNG, §11.2.5). */
const END_OF_PNG = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
/** Coded data keeps these two bytes for the end (ITU-T T.81, §B.1.1.2). */
const END_OF_JPEG = [0xff, 0xd9];
const START_OF_SCAN = 0xda;
/** What comes before a JPEG's scan is looked for in as many bytes. */
const HEAD_BYTES = 1_048_576;

/**
 * False when a picture's end marker is missing: the file was cut short. It is looked for in all that
 * follows a JPEG's headers, whose previews have ends of their own: phones append films, depth maps
 * and notes of many megabytes.
 */
export async function isWholePicture(type: 'png' | 'jpeg', file: Blob): Promise<boolean> {
  if (type === 'png') return includes(file, END_OF_PNG);
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return includes(file.slice(scanOf(head)), END_OF_JPEG);
}

/** Where the headers end; the beginning of what is no longer understood, should they not. */
function scanOf(head: Uint8Array): number {
  let at = 2;
  while (at + 3 < head.length && head[at] === 0xff) {
    const marker = head[at + 1];
    if (marker === START_OF_SCAN) break;
    if (marker === 0xff) at += 1;
    else at += 2 + ((head[at + 2] ?? 0) << 8) + (head[at + 3] ?? 0);
  }
  return Math.min(at, head.length);
}

async function includes(blob: Blob, wanted: readonly number[]): Promise<boolean> {
  const reader = blob.stream().getReader();
  /** How many of the wanted bytes the last ones were. */
  let matched = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return false;
    for (const byte of value) {
      // None of the two markers begins again within itself.
      matched = byte === wanted[matched] ? matched + 1 : byte === wanted[0] ? 1 : 0;
      if (matched < wanted.length) continue;
      await reader.cancel();
      return true;
    }
  }
}
