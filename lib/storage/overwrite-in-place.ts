/**
 * Zeroes files where they lie on the disk, and empties them. `createWritable` would write another file
 * and put it in the old one's place; only this handle writes into the file itself, and browsers give it
 * to dedicated workers alone.
 */
export async function overwriteInPlace(folder: string, files: readonly string[]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const place = await root.getDirectoryHandle(folder, { create: true });
  for (const name of files) {
    const file = await place.getFileHandle(name, { create: true });
    const access = await file.createSyncAccessHandle();
    try {
      access.write(new Uint8Array(access.getSize()), { at: 0 });
      access.flush();
      access.truncate(0);
      access.flush();
    } finally {
      access.close();
    }
  }
}
