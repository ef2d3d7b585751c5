import { readFile } from '../../lib/reading/read-file';
import type { Answer, PeerAnswers } from './answer';
import { askPeers } from './ask-peers';

declare global {
  interface Window {
    /** Reads the file chosen in the page's only field, as the extension would. */
    readChosenFile: () => Promise<Answer>;
    /** The same by each peer alone. */
    askPeers: () => Promise<PeerAnswers>;
  }
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return file;
}

window.readChosenFile = async () => {
  const file = chosenFile();
  const startedAt = performance.now();
  const reading = await readFile(file, {});
  const ms = Math.round(performance.now() - startedAt);
  if (reading.kind === 'failed') return { text: null, engine: null, stage: reading.reason, ms };
  return { text: reading.text, engine: reading.engine, stage: reading.stage, ms };
};

window.askPeers = () => askPeers(chosenFile());
