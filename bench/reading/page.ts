import type { Reading } from '../../lib/reading/outcome';
import { readFile } from '../../lib/reading/read-file';

declare global {
  interface Window {
    /** Reads the file chosen in the page's only field, as the extension would. */
    readChosenFile: () => Promise<Reading>;
  }
}

window.readChosenFile = async () => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return readFile(file, {});
};
