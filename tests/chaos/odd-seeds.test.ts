import { everyPromiseIsKept } from './every-promise-is-kept';

everyPromiseIsKept([1, 7, 9, 15]);
