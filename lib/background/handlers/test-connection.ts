import { attempt } from '../attempt';
import type { Handler } from '../handler';

export const testConnection: Handler<'testConnection'> = (background) =>
  attempt(async () => {
    const ar24 = await background.ar24();
    await ar24.listUsers({ start: 0, max: 1 });
    return undefined;
  });
