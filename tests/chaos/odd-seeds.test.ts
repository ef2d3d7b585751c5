import { everyPromiseIsKept } from './every-promise-is-kept';

everyPromiseIsKept([7, 9, 15]);
