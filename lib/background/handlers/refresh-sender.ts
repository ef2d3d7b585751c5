import { refresh } from '../account-sync';
import { senderLock } from '../background';
import type { Handler } from '../handler';
import { movingSender } from '../moving-sender';

export const refreshSender: Handler<'refreshSender'> = (background, { id }) =>
  movingSender(background, id, () =>
    background.exclusively(senderLock(id), () => refresh(background, id)),
  );
