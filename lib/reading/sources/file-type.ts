/** `picture`: of the types that every browser decodes, beside PNG and JPEG. */
export type FileType =
  | 'png'
  | 'jpeg'
  | 'pdf'
  | 'heic'
  | 'tiff'
  | 'picture'
  | 'mail'
  | 'word'
  | 'zip'
  | 'video'
  | 'unknown';

/** How many leading bytes `sniffFileType` wants: readers accept a PDF header within the first 1024. */
export const SNIFFED_BYTES = 1024;

/** What mail programs and servers put before a PDF is less. */
const PDF_WITHIN_BYTES = 1_048_576;
const PDF_HEADER = '%PDF-';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];
/** TIFF 6.0, section 2: byte order, then 42, or 43 in BigTIFF. */
const TIFF_HEADER = /^(II[*+]\0|MM\0[*+])/;
/** A header field of RFC 5322 that mail programs begin with; Outlook's own format says so later. */
const MAIL_HEADER =
  /^(?:\uFEFF|ï»¿)?\s*(?:From |(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|X-[\w-]+): ?\S)/i;
/** Office Open XML and OpenDocument name their parts in the clear; older ones are compound files. */
const WORD_PART = /^PK[^]{2}[^]*?(?:word\/|\[Content_Types\]\.xml|opendocument\.text)/;
const ZIP_SIGNATURE = 'PK\x03\x04';
const COMPOUND_FILE = /^\xd0\xcf[^]\xe0|^\{\\rtf/;
/** Matroska and WebM, AVI, MPEG; films of ISO base media say their brand (`ftyp`) or begin with one of these. */
const VIDEO_HEADER =
  /^(?:[^]E\xdf\xa3|RIFF[^]{4}AVI |\0\0[^][\xba\xb3]|[^]{4}(?:moov|mdat|wide|free))/;
const PICTURE_HEADER = /^(RIFF[^]{4}WEBP|GIF8[79]a|BM[^]{4}\0\0\0\0)/;

/** ISO/IEC 23008-12, annex B and clause 10: image and image-sequence brands of HEVC-coded HEIF. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
/** Brands of any HEIF: what codes the picture is said by the compatible brands. */
const HEIF_BRANDS = new Set(['mif1', 'msf1', 'mif2']);
const AVIF_BRANDS = new Set(['avif', 'avis']);

/**
 * Tells a file's type from its first bytes; its name and declared type are not believed, since
 * phones and mail programs rename files.
 */
export function sniffFileType(head: Uint8Array): FileType {
  if (startsWith(head, PNG_SIGNATURE)) return 'png';
  if (startsWith(head, JPEG_SIGNATURE)) return 'jpeg';
  const start = latin1(head, 0, 16);
  if (TIFF_HEADER.test(start)) return 'tiff';
  if (PICTURE_HEADER.test(start)) return 'picture';
  if (start.slice(4, 8) === 'ftyp') return typeOfHeif(head);
  const text = latin1(head, 0, SNIFFED_BYTES);
  if (text.includes(PDF_HEADER)) return 'pdf';
  return typeOfDocument(text);
}

/** Where a PDF begins in a file of no known type; −1 for none. */
export async function findPdf(file: Blob): Promise<number> {
  const bytes = await file.slice(0, PDF_WITHIN_BYTES + PDF_HEADER.length).arrayBuffer();
  return new TextDecoder('latin1').decode(bytes).indexOf(PDF_HEADER);
}

/** What people take for the letter, and which cannot be read: there is something to do about each. */
function typeOfDocument(text: string): FileType {
  if (VIDEO_HEADER.test(text)) return 'video';
  if (WORD_PART.test(text) || COMPOUND_FILE.test(text)) return 'word';
  if (text.startsWith(ZIP_SIGNATURE)) return 'zip';
  return MAIL_HEADER.test(text) ? 'mail' : 'unknown';
}

function typeOfHeif(head: Uint8Array): FileType {
  const brands = brandsOf(head);
  const have = (known: ReadonlySet<string>) => brands.some((brand) => known.has(brand));
  if (have(HEIC_BRANDS)) return 'heic';
  if (have(AVIF_BRANDS)) return 'picture';
  if (have(HEIF_BRANDS)) return 'heic';
  return brands[0]?.length === 4 ? 'video' : 'unknown';
}

/** The major brand and the compatible brands of an ISO base media file's `ftyp` box. */
function brandsOf(head: Uint8Array): string[] {
  const boxLength = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const end = Math.min(boxLength, head.length);
  const brands = [latin1(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(head, at, at + 4));
  return brands;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
