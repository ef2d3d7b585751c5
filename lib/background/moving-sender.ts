import type { Outcome } from '../errors';
import type { SenderDetail } from '../messaging/views';
import { attempt } from './attempt';
import type { Background } from './background';
import { requireDetail } from './sender-view';

/** Runs what may move a sender; answers with it as it then is, and tells the others either way. */
export async function movingSender(
  background: Background,
  id: string,
  work: () => Promise<void>,
): Promise<Outcome<SenderDetail>> {
  const outcome = await attempt(async () => {
    await work();
    return requireDetail(background, id);
  });
  await background.announce();
  return outcome;
}
