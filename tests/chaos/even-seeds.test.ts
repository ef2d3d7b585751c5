import { everyPromiseIsKept } from './every-promise-is-kept';

everyPromiseIsKept([12, 18]);
