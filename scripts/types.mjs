import { readdirSync } from 'node:fs';
import { capture, main, runTool } from './setup/command.mjs';

/** One compiler is one core and half a gigabyte: two at a time. */
const AT_ONCE = 2;

/** The compiler in machine code, a third of the time: the one in JavaScript stays for the linter, which needs its API. */
const COMPILER = 'node_modules/typescript-7/bin/tsc';

/** Whoever runs the tests meanwhile has prepared WXT's types: written anew, they would be half there for an instant. */
const prepared = process.argv.includes('--prepared');

await main(async () => {
  if (!prepared && runTool('wxt', ['prepare']) !== 0) return 1;
  const realms = readdirSync('.').filter((name) => /^tsconfig(?!\.base)[\w.]*\.json$/.test(name));
  let failed = 0;
  const work = async () => {
    for (let realm = realms.shift(); realm; realm = realms.shift()) {
      const { code, output } = await capture(process.execPath, [COMPILER, '-p', realm]);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${realm}\n${output}`.trimEnd());
      if (code !== 0) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed === 0 ? 0 : 1;
});
