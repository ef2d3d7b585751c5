import type { FrameReply, FrameRequest, FrameSight } from './camera-protocol';
import type { GreyImage } from './grey-image';

/** A worker that answers one question at a time; it is ended with the scan. */
interface Asked<Question, Answer> {
  ask: (question: Question, transfer: Transferable[]) => Promise<Answer>;
  end: () => void;
}

/** Reads frames. Its script and the engine are chunks of their own. */
export function startFrameReader(): {
  read(frame: VideoFrame | ImageBitmap, at: number): Promise<FrameSight>;
  end(): void;
} {
  const asked = askWorker<FrameRequest, FrameReply>(
    new Worker(new URL('./camera-reader.worker.ts', import.meta.url), {
      type: 'module',
      name: 'camera',
    }),
  );
  return {
    end: asked.end,
    read: async (frame, at) => {
      const reply = await asked.ask({ frame, at }, [frame]);
      if (!reply.ok) throw new Error(`A frame could not be read: ${reply.message}`);
      return reply.sight;
    },
  };
}

/** The deeper look, in a worker of its own so that frames keep coming. */
export function startRescue(): {
  read(image: GreyImage): Promise<string | null>;
  end(): void;
} {
  const asked = askWorker<GreyImage, string | null>(
    new Worker(new URL('./camera-rescue.worker.ts', import.meta.url), {
      type: 'module',
      name: 'camera-rescue',
    }),
  );
  return { end: asked.end, read: (image) => asked.ask(image, [image.pixels.buffer]) };
}

function askWorker<Question, Answer>(worker: Worker): Asked<Question, Answer> {
  return {
    ask: (question, transfer) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          resolve(data);
        };
        const broken = (event: Event) => {
          const { message = event.type } = event as Partial<ErrorEvent>;
          reject(new Error(`The camera's worker broke: ${message}`));
        };
        worker.onerror = broken;
        worker.onmessageerror = broken;
        worker.postMessage(question, transfer);
      }),
    end: () => {
      worker.terminate();
    },
  };
}
