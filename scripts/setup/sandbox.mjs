import { main } from './command.mjs';
import { prepareCompanion } from './companion.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';

await main(() => {
  checkNode();
  installPackages();
  prepareCompanion();
});
