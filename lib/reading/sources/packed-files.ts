import { examine, isReadable, type Given } from './given-file';

/** More files than these, or heavier ones, are no letter that somebody passed on. */
const MOST = 4;
const MOST_BYTES = 50_000_000;
/** A lighter picture is a logo or a smiley: no code could be read in it. */
const LEAST_BYTES = 1000;
/** An e-mail that carries an archive of scans; what is packed deeper is nobody's letter. */
const MOST_LEVELS = 2;

/** What archives, word processors and mail programs name the pictures and PDFs that they carry. */
const CARRIED = /\.(?:png|jpe?g|jfif|gif|bmp|webp|avif|heic|heif|tiff?|pdf|eml|zip)$/i;
/** What macOS puts beside each file of an archive. */
const RESOURCE_FORK = /(?:^|\/)(?:__MACOSX\/|\._)/;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The pictures and PDFs that travel in an e-mail, an archive or a text document, the heaviest first: a
 * letter weighs more than a logo. None, where it cannot be unpacked.
 */
export async function packedFiles({ type, file }: Given, levels = MOST_LEVELS): Promise<Given[]> {
  if (levels === 0) return [];
  const unpack = type === 'mail' ? fromMail : fromArchive;
  const files = await unpack(file).catch((): Bytes[] => []);
  const heaviest = files
    .filter(({ byteLength }) => byteLength >= LEAST_BYTES && byteLength <= MOST_BYTES)
    .sort((one, other) => other.byteLength - one.byteLength)
    .slice(0, MOST);
  const found: Given[] = [];
  for (const bytes of heaviest) {
    const inside = await examine(new Blob([bytes]));
    if (typeof inside === 'string') continue;
    if (isPacked(inside)) found.push(...(await packedFiles(inside, levels - 1)));
    else if (isReadable(inside)) found.push(inside);
  }
  return found.slice(0, MOST);
}

/** Whether other files may travel in it. */
export function isPacked({ type }: Given): boolean {
  return type === 'mail' || type === 'word' || type === 'zip';
}

async function fromMail(file: Blob): Promise<Bytes[]> {
  const { default: PostalMime } = await import('postal-mime');
  const options = { attachmentEncoding: 'arraybuffer', rfc822Attachments: false } as const;
  const { attachments } = await PostalMime.parse(await file.arrayBuffer(), options);
  return attachments.flatMap(({ content }) =>
    typeof content === 'string' ? [] : [new Uint8Array(content)],
  );
}

async function fromArchive(file: Blob): Promise<Bytes[]> {
  const { unzipSync } = await import('fflate');
  let left = MOST_BYTES;
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
    // Said before anything is unpacked: what would swell beyond all measure is left alone.
    filter({ name, originalSize }) {
      if (!CARRIED.test(name) || RESOURCE_FORK.test(name) || originalSize > left) return false;
      left -= originalSize;
      return true;
    },
  });
  return Object.values(files);
}
