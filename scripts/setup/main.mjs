import { main } from './command.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  console.log(`Ready. Browser: ${await prepare()}`);
});
