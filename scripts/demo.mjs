import { main, runTool } from './setup/command.mjs';
import { prepareCompanion } from './setup/companion.mjs';
import { prepare } from './setup/prepare.mjs';

const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

await main(async () => {
  await prepare();
  prepareCompanion();
  if (runTool('wxt', ['build', '--mode', 'sandbox']) !== 0) return 1;
  const film = process.argv.includes('--film') ? ['--film'] : [];
  const walkthrough = !hasDisplay || film.length > 0 || process.argv.includes('--walkthrough');
  if (walkthrough && !hasDisplay) console.log('No display: the journey is driven headless.');
  return runTool('tsx', [`scripts/${walkthrough ? 'walkthrough' : 'demo'}/main.ts`, ...film]);
});
