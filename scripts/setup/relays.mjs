import { main } from './command.mjs';
import { prepareMosquitto } from './mosquitto.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { prepareRabbitmq } from './rabbitmq.mjs';

await main(() => {
  checkNode();
  installPackages();
  prepareMosquitto();
  prepareRabbitmq();
});
