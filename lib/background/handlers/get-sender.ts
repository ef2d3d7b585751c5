import type { Handler } from '../handler';
import { senderDetail } from '../sender-view';

export const getSender: Handler<'getSender'> = (background, { id }) => senderDetail(background, id);
