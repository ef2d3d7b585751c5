import type { Attempt } from './attempt';
import type { AttemptOutcome, DecoderReply, DecoderRequest, Openable } from './decoder-protocol';
import { engineNamed } from './engines';
import type { GreyImage } from './grey-image';
import { openBitmap, openPicture } from './picture-source';
import { SourceProblem, type PixelSource } from './pixel-source';
import { treat } from './treatments';
import { placeView } from './view';

let source: PixelSource | undefined;
/** The last drawing: attempts in a row differ by treatment or engine more often than by view. */
let drawn: { key: string; image: GreyImage } | undefined;

function close(): null {
  source?.close();
  source = drawn = undefined;
  return null;
}

async function open(openable: Openable): Promise<{ pages: number }> {
  close();
  source = await openSource(openable);
  return { pages: source.pages };
}

async function openSource(openable: Openable): Promise<PixelSource> {
  if (openable.type === 'frame') return openBitmap(openable.bitmap);
  if (openable.type !== 'pdf') return openPicture(openable.type, openable.file);
  return (await import('./pdf-source')).openPdf(openable.file);
}

async function draw(page: number, view: Attempt['view']): Promise<GreyImage | undefined> {
  if (!source) throw new Error('Nothing is open');
  const key = JSON.stringify([page, view]);
  if (drawn?.key === key) return drawn.image;
  const placement = placeView(await source.sizeOf(page), view);
  if (!placement) return undefined;
  drawn = undefined;
  const image = await source.render(page, placement);
  drawn = { key, image };
  return image;
}

async function attempt(page: number, tried: Attempt): Promise<AttemptOutcome> {
  const engine = await engineNamed(tried.engine);
  if (!engine) return { status: 'skipped' };
  let image: GreyImage | undefined;
  try {
    image = await draw(page, tried.view);
  } catch {
    return { status: 'damaged' };
  }
  if (!image) return { status: 'skipped' };
  try {
    const texts = await engine.decode(treat(image, tried.treatment), tried.binarizer);
    return { status: 'tried', texts };
  } catch {
    // WebAssembly out of memory, say: the other engine still has its turn.
    return { status: 'skipped' };
  }
}

function handle(request: DecoderRequest) {
  switch (request.method) {
    case 'open':
      return open(request.params);
    case 'attempt':
      return attempt(request.params.page, request.params.attempt);
    case 'close':
      return close();
  }
}

async function answer(request: DecoderRequest): Promise<DecoderReply> {
  const { id } = request;
  try {
    return { id, ok: true, result: await handle(request) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof SourceProblem) return { id, ok: false, reason: cause.reason, message };
    return { id, ok: false, message };
  }
}

addEventListener('message', (event: MessageEvent<DecoderRequest>) => {
  void answer(event.data).then((reply) => {
    postMessage(reply);
  });
});
