/** A piece of the file that is searched at once, and how far an object's dictionary may reach beyond. */
const PIECE_BYTES = 1_048_576;
const OBJECT_BYTES = 8192;
/** Of pages and of pictures: a letter has few. */
const MOST = 20;
/** The first number of objects that no file has. */
const FREE = 8_000_000;

/** Most scans are; other codings pass over two bytes more. */
const END_OF_JPEG = new Uint8Array([0xff, 0xd9]);

const OBJECT = /(?<![0-9])(\d{1,7})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\b/g;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/;
const JPEG = /\/DCTDecode\b/;
/** What draws a page, or the first piece of it. */
const CONTENTS = /\/Contents\s*\[?\s*(\d{1,7})\s+(\d{1,5})\s+R/;
const PICTURE = /\/Subtype\s*\/Image\b/;
/** Where a JPEG's lines begin: before it there are only tables, and nothing to see. */
const FIRST_SCAN = String.fromCharCode(0xff, 0xda);
/** Where an object's dictionary is over, at the latest. */
const END = /\bendobj\b|\bstream\b/;

/** An object of the file: how it is referred to, and its dictionary. */
interface Found {
  readonly reference: string;
  readonly dictionary: string;
}

/**
 * The same PDF with a tree of its pages at the end, for one that lost its own: it was cut short. A
 * reader finds all other objects by itself. A page's drawing may be lost with the end, so that each
 * picture gets a page of its own as well. `undefined` for a file in which there is neither.
 */
export async function withPageTree(file: Blob): Promise<Blob | undefined> {
  const { pages, pictures } = await objectsIn(file);
  if (pages.length + pictures.length === 0) return undefined;
  const [catalog, tree] = [FREE, FREE + 1];
  const shown = pictures.map((picture, at) => pageOf(picture, FREE + 2 + 2 * at, tree));
  const kids = [...pages, ...shown].map(({ reference }) => reference).join(' ');
  const count = String(pages.length + shown.length);
  const tail = [
    // Whatever was cut within ends here.
    '\nendstream\nendobj',
    `${String(catalog)} 0 obj\n<< /Type /Catalog /Pages ${String(tree)} 0 R >>\nendobj`,
    `${String(tree)} 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 595 842] >>\nendobj`,
    ...shown.map(({ objects }) => objects),
    `trailer\n<< /Root ${String(catalog)} 0 R >>\n%%EOF\n`,
  ];
  return new Blob([file, END_OF_JPEG, tail.join('\n')]);
}

/** A page that shows one picture: objects of two numbers from `number` on. */
function pageOf({ reference, dictionary }: Found, number: number, tree: number) {
  const size = (name: string) =>
    new RegExp(`/${name}\\s+(\\d{1,5})\\b`).exec(dictionary)?.[1] ?? '1000';
  const [width, height] = [size('Width'), size('Height')];
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`;
  const [page, contents] = [`${String(number)} 0`, `${String(number + 1)} 0`];
  const entries = [
    `/Type /Page /Parent ${String(tree)} 0 R /MediaBox [0 0 ${width} ${height}]`,
    `/Resources << /XObject << /Picture ${reference} >> >> /Contents ${contents} R`,
  ];
  const objects = [
    `${page} obj\n<< ${entries.join(' ')} >>\nendobj`,
    `${contents} obj\n<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream\nendobj`,
  ];
  return { reference: `${page} R`, objects: objects.join('\n') };
}

async function objectsIn(file: Blob): Promise<{ pages: Found[]; pictures: Found[] }> {
  const pages = new Map<string, Found>();
  const pictures = new Map<string, Found>();
  const all = new Set<string>();
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await file.slice(at, at + PIECE_BYTES + OBJECT_BYTES).arrayBuffer();
    for (const found of objectsOf(new TextDecoder('latin1').decode(bytes))) {
      all.add(found.reference);
      if (PAGE.test(found.dictionary)) pages.set(found.reference, found);
      if (PICTURE.test(found.dictionary)) pictures.set(found.reference, found);
    }
  }
  // A page whose drawing is lost would be empty.
  const drawn = [...pages.values()].filter(({ dictionary }) => all.has(contentsOf(dictionary)));
  return { pages: drawn.slice(0, MOST), pictures: [...pictures.values()].slice(0, MOST) };
}

function contentsOf(page: string): string {
  const [, number = '', generation = ''] = CONTENTS.exec(page) ?? [];
  return `${number} ${generation} R`;
}

/** Those that begin within a piece. */
function* objectsOf(piece: string): Generator<Found> {
  for (const { 0: header, 1: number = '', 2: generation = '', index } of piece.matchAll(OBJECT)) {
    if (index >= PIECE_BYTES) return;
    const start = index + header.length;
    const object = piece.slice(start, start + OBJECT_BYTES);
    const end = object.search(END);
    if (end < 0) continue;
    const dictionary = object.slice(0, end);
    const isSeen = !JPEG.test(dictionary) || piece.includes(FIRST_SCAN, start + end);
    if (isSeen) yield { reference: `${number} ${generation} R`, dictionary };
  }
}
