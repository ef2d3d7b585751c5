import { PEERS, type Answer, type PeerAnswers, type PeerName } from './peer-answer';
import type { PeerQuestion } from './peers.worker';

/** One that takes longer has lost, and is ended: milliseconds. */
const LIMIT = 60_000;

let running: Promise<Worker> | undefined;

/** What each peer alone reads in a file, one after the other. */
export async function askPeers(file: File): Promise<PeerAnswers> {
  const answers: [PeerName, Answer][] = [];
  for (const peer of PEERS) answers.push([peer, await ask({ file, peer })]);
  return Object.fromEntries(answers) as PeerAnswers;
}

async function ask(question: PeerQuestion): Promise<Answer> {
  const worker = await (running ??= start());
  const heard = new AbortController();
  const { signal } = heard;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Answer>((resolve) => {
    const end = (stage: string) => {
      worker.terminate();
      running = undefined;
      resolve({ text: null, engine: question.peer, stage, ms: LIMIT });
    };
    const broken = ({ message }: ErrorEvent) => {
      end(`broke: ${message}`);
    };
    const hear = ({ data }: MessageEvent<Answer>) => {
      resolve(data);
    };
    limit = setTimeout(end, LIMIT, 'timed out');
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', broken, { signal });
    worker.postMessage(question);
  });
  return answer.finally(() => {
    clearTimeout(limit);
    heard.abort();
  });
}

function start(): Promise<Worker> {
  const worker = new Worker(new URL('./peers.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    const ready = () => {
      resolve(worker);
    };
    worker.addEventListener('message', ready, { once: true });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The peers did not start: ${message}`));
    });
  });
}
