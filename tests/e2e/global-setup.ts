import { buildSandbox } from './support/build-sandbox';

/** Makes the build that all end-to-end tests load. */
export const setup = buildSandbox;
