/** What a frame is asked for. A long address that is the picture itself is told by how it begins. */
export interface InPage {
  readonly url: string;
  readonly length: number;
  readonly limit: number;
}

export type FromPage =
  | { readonly kind: 'file'; readonly type: string; readonly base64: string }
  | { readonly kind: 'failed'; readonly reason: 'no-letter' | 'too-large' | 'unreachable' };

/**
 * Fetches what the frame shows at an address, as the frame itself may: with its own cookies and cache. It runs in that
 * frame, and in the background for what anybody may have; it must not reach anything outside itself.
 */
export async function readInPage({ url, length, limit }: InPage): Promise<FromPage> {
  try {
    const pictures = (globalThis as { document?: { images: Iterable<{ readonly src: string }> } })
      .document?.images;
    const isCut = url.length < length;
    const shown = [...(pictures ?? [])].find(
      ({ src }) => src.length === length && src.startsWith(url),
    );
    const address = isCut ? shown?.src : url;
    if (!address) return { kind: 'failed', reason: 'unreachable' };
    const response = await fetch(address, pictures ? {} : { credentials: 'omit' });
    if (!response.ok) return { kind: 'failed', reason: 'unreachable' };
    const type = (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim() ?? '';
    const isLetter = /^(image\/.*|application\/(x-)?pdf|(application|binary)\/octet-stream)?$/i;
    if (!isLetter.test(type)) return { kind: 'failed', reason: 'no-letter' };
    if (Number(response.headers.get('Content-Length')) > limit) {
      return { kind: 'failed', reason: 'too-large' };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > limit) return { kind: 'failed', reason: 'too-large' };
    let text = '';
    // All at once there would be too many arguments.
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    }
    return { kind: 'file', type, base64: btoa(text) };
  } catch {
    return { kind: 'failed', reason: 'unreachable' };
  }
}
