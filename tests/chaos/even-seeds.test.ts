import { everyPromiseIsKept } from './every-promise-is-kept';

everyPromiseIsKept([2, 8, 12, 18]);
