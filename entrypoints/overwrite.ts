import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { overwriteInPlace } from '../lib/storage/overwrite-in-place';

// A dedicated worker: what it is to do stands in its address, how it went is said to all of ours.
export default defineUnlistedScript(() => {
  const job = new URLSearchParams(location.search);
  const channel = new BroadcastChannel('overwritten');
  overwriteInPlace(job.get('folder') ?? '', job.getAll('file')).then(
    () => channel.postMessage('done'),
    () => channel.postMessage('failed'),
  );
});
