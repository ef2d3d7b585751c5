import { senderDetail } from '../sender-view';
import type { Handler } from '../handler';

export const getSender: Handler<'getSender'> = (background, { id }) => senderDetail(background, id);
