import type { Attempt } from './attempt';
import type {
  AttemptOutcome,
  DecoderReply,
  DecoderRequest,
  Openable,
  Opened,
} from './decoder-protocol';
import type { Diagnosis } from './diagnosis/diagnose';
import type { Engine } from './engines/engine';
import { engineNamed } from './engines/engines';
import { Drawing } from './image/drawing';
import { KnownCodes } from './known-codes';
import { openPicture } from './sources/picture-source';
import { SourceProblem, type PixelSource, type Sheet, type Survey } from './sources/pixel-source';
import { treat } from './image/treatments';
import { placeView, type Placement, type View } from './image/view';

let source: PixelSource | undefined;
let isDocument = false;
/** The last drawing: attempts in a row differ by treatment or engine more often than by view. */
let drawn: { key: string; drawing: Drawing } | undefined;
/** What has been read of the source and was not what the caller looks for, or it would not go on. */
let known = new KnownCodes();

const WHOLE: View = { region: 'whole', scale: { kind: 'native' } };
const NOTHING: Survey = { addresses: [], keys: [], figures: 0, drawings: 1 };

function close(): null {
  source?.close();
  source = drawn = undefined;
  known = new KnownCodes();
  return null;
}

async function open(openable: Openable): Promise<Opened> {
  close();
  source = await openSource(openable);
  isDocument = openable.type === 'pdf';
  const { pages, isPartial = false } = source;
  return { pages, isDocument, isPartial };
}

async function openSource(openable: Openable): Promise<PixelSource> {
  if (openable.type !== 'pdf') return openPicture(openable.type, openable.file);
  return (await import('./sources/pdf-source')).openPdf(openable.file, openable.password);
}

function opened(): PixelSource {
  if (!source) throw new Error('Nothing is open');
  return source;
}

async function draw(sheet: Sheet, placement: Placement): Promise<Drawing> {
  const key = JSON.stringify([sheet.page, sheet.figure, sheet.drawing, placement]);
  if (drawn?.key === key) return drawn.drawing;
  drawn = undefined;
  const drawing = new Drawing(await opened().render(sheet, placement));
  drawn = { key, drawing };
  return drawing;
}

async function place(sheet: Sheet, view: View): Promise<Placement | undefined> {
  return placeView(await opened().sizeOf(sheet), view);
}

async function attempt(sheet: Sheet, tried: Attempt): Promise<AttemptOutcome> {
  const engine = await engineNamed(tried.engine);
  if (!engine) return { status: 'skipped' };
  let placement: Placement | undefined;
  let drawing: Drawing;
  try {
    placement = await place(sheet, tried.view);
    if (!placement) return { status: 'skipped' };
    drawing = await draw(sheet, placement);
  } catch {
    return { status: 'damaged' };
  }
  try {
    for (const outline of known.seenIn(sheet, placement)) drawing.hide(outline);
    const codes = await decodeDrawing(engine, drawing, tried);
    for (const { outline } of codes) known.add(sheet, placement, outline);
    return { status: 'tried', codes: codes.map(({ text, part }) => ({ text, part })) };
  } catch {
    // WebAssembly out of memory, say: the other engine still has its turn.
    return { status: 'skipped' };
  }
}

function decodeDrawing(engine: Engine, drawing: Drawing, { treatment, binarizer }: Attempt) {
  const pixels = treatment === 'none' ? drawing.pixels : undefined;
  return pixels && engine.decodePixels
    ? engine.decodePixels(pixels, binarizer)
    : engine.decode(treat(drawing.grey(), treatment), binarizer);
}

async function survey(page: number): Promise<Survey> {
  // A page that can't be listed may still be drawn.
  return opened()
    .survey(page)
    .catch(() => NOTHING);
}

async function diagnose(page: number): Promise<Diagnosis> {
  const { diagnose: judge } = await import('./diagnosis/diagnose');
  const { drawings, figures } = await survey(page);
  const sheet = drawings === 0 ? { page, figure: 0 } : { page };
  const placement = await place(sheet, WHOLE);
  if (!placement) throw new Error('Nothing to look at');
  const image = (await draw(sheet, placement)).grey();
  const diagnosis = judge(image, placement.width / image.width);
  const isMade = isDocument && figures === 0 && diagnosis.reason === 'no-code-found';
  return isMade ? { ...diagnosis, reason: 'no-code-in-document' } : diagnosis;
}

function handle(request: DecoderRequest) {
  switch (request.method) {
    case 'open':
      return open(request.params);
    case 'survey':
      return survey(request.params.page);
    case 'attempt':
      return attempt(request.params, request.params.attempt);
    case 'attached':
      return opened().attached?.() ?? [];
    case 'diagnose':
      return diagnose(request.params.page);
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
