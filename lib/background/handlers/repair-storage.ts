import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const repairStorage: Handler<'repairStorage'> = (background) =>
  attempt(async () => {
    await background.rebuild();
    await background.announce();
    return undefined;
  });
