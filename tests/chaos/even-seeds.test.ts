import { everyPromiseIsKept } from './every-promise-is-kept';

everyPromiseIsKept([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
