import type { FrameReply } from './frame-messages';
import type { GreyImage } from '../image/grey-image';

/** A worker whose answers come in order; it is ended with the scan. */
interface Conversation<Question, Answer> {
  send: (question: Question, transfer: Transferable[]) => void;
  /** The next answer; rejects when the worker breaks or is ended. To be asked for by one at a time. */
  answer: () => Promise<Answer>;
  end: () => void;
}

/** Reads frames. Its script and the engine are chunks of their own. */
export function startFrameReader<Request>(): Conversation<Request, FrameReply> {
  return converse(
    new Worker(new URL('./frame-reader.worker.ts', import.meta.url), {
      type: 'module',
      name: 'camera',
    }),
  );
}

/** The deeper look, in a worker of its own so that frames keep coming. */
export function startRescue(): {
  read(image: GreyImage): Promise<string | null>;
  end(): void;
} {
  const worker = converse<GreyImage, string | null>(
    new Worker(new URL('./rescue.worker.ts', import.meta.url), {
      type: 'module',
      name: 'camera-rescue',
    }),
  );
  return {
    end: worker.end,
    read: (image) => {
      worker.send(image, [image.pixels.buffer]);
      return worker.answer();
    },
  };
}

function converse<Question, Answer>(worker: Worker): Conversation<Question, Answer> {
  const answers: Answer[] = [];
  let broken: Error | undefined;
  let hear: (() => void) | undefined;
  const fail = (message: string) => {
    broken = new Error(`The camera's worker ${message}`);
    hear?.();
  };
  worker.onerror = ({ message }) => fail(`broke: ${message}`);
  worker.onmessageerror = () => fail('gave an answer that could not be taken');
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    answers.push(data);
    hear?.();
  };
  return {
    send: (question, transfer) => worker.postMessage(question, transfer),
    answer: async () => {
      while (answers.length === 0 && !broken) {
        await new Promise<void>((resolve) => (hear = resolve));
      }
      if (broken) throw broken;
      return answers.shift() as Answer;
    },
    end: () => {
      worker.terminate();
      fail('was ended');
    },
  };
}
