import { judgeScanned } from '../../lib/domain/scanned-text';
import { readFile } from '../../lib/reading/read-file';
import type { Answer, PeerAnswers } from './peer-answer';
import { askPeers } from './ask-peers';

declare global {
  interface Window {
    /**
     * Reads the file chosen in the page's only field, as the extension would: of several codes the key,
     * if there is one to find. Pictures of other projects hold any text.
     */
    readChosenFile: (looksForKey: boolean) => Promise<Answer>;
    /** The same by each peer alone. */
    askPeers: () => Promise<PeerAnswers>;
  }
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return file;
}

const durations: number[] = [];
const note = (entries: PerformanceEntryList) =>
  durations.push(...entries.map(({ duration }) => duration));
const longTasks = new PerformanceObserver((list) => note(list.getEntries()));
longTasks.observe({ type: 'longtask' });

/** By a message, as timers and idle moments are few in a tab that lies behind another. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

const isKey = (text: string) => judgeScanned(text).kind === 'key';

window.readChosenFile = async (looksForKey) => {
  const file = chosenFile();
  durations.length = 0;
  const startedAt = performance.now();
  const reading = await readFile(file, looksForKey ? { accepts: isKey } : {});
  const ms = Math.round(performance.now() - startedAt);
  await nextTask();
  note(longTasks.takeRecords());
  const seen = { ms, longTasks: [...durations] };
  if (reading.kind === 'failed')
    return { text: null, engine: null, stage: reading.reason, ...seen };
  return { text: reading.text, engine: reading.engine, stage: reading.stage, ...seen };
};

window.askPeers = () => askPeers(chosenFile());
