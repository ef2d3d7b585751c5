/**
 * Makes a version: the number in package.json and the lock, the changelog's heading, a commit, a tag.
 * Nothing leaves this machine: pushing the tag is what releases.
 *
 * npm run release -- major|minor|patch
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SetupError, capture, main } from './setup/command.mjs';
import { withRelease } from './release/changelog.mjs';
import { nextVersion } from './release/next-version.mjs';

await main(async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const next = nextVersion(version, process.argv[2]);
  if ((await git('status', '--porcelain')) !== '') {
    throw new SetupError(
      'There are changes that are in no commit: commit or drop them, then run this again.',
    );
  }
  const changelog = withRelease(readFileSync('CHANGELOG.md', 'utf8'), next, today());
  writeFileSync('CHANGELOG.md', changelog);
  for (const file of ['package.json', 'package-lock.json']) setVersion(file, next);
  await git('commit', '--all', '--message', `chore: release ${next}`);
  await git('tag', '--annotate', `v${next}`, '--message', `Version ${next}`);
  console.log(`Version ${next} is committed and tagged. To release it: git push --follow-tags`);
});

const today = () => new Date().toISOString().slice(0, 10);

function setVersion(file, version) {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  content.version = version;
  if (content.packages) content.packages[''].version = version;
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

async function git(...words) {
  const { code, output } = await capture('git', words);
  if (code !== 0) throw new SetupError(`git ${words[0]} failed:\n${output}`);
  return output.trim();
}
