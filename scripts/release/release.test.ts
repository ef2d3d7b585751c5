import { describe, expect, it } from 'vitest';
import { withRelease } from './changelog.mjs';
import { nextVersion } from './next-version.mjs';

describe('the next version', () => {
  it.each([
    ['major', '1.0.0'],
    ['minor', '0.2.0'],
    ['patch', '0.1.4'],
  ])('is after a %s change %s', (part, next) => {
    expect(nextVersion('0.1.3', part)).toBe(next);
  });

  it('is none without a word for how much has changed', () => {
    expect(() => nextVersion('0.1.3', undefined)).toThrow('major|minor|patch');
  });
});

describe('the changelog', () => {
  it('keeps its heading for what comes, and puts what was there under the version', () => {
    const before =
      '# Changelog\n\n## [Unreleased]\n### Added\n- A letter.\n\n## [0.1.0] - 2026-01-01\n';
    expect(withRelease(before, '0.2.0', '2026-11-29')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-29\n### Added\n- A letter.\n\n## [0.1.0] - 2026-01-01\n',
    );
  });

  it('has nothing to release where nothing has changed', () => {
    const empty = '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n- First.\n';
    expect(() => withRelease(empty, '0.2.0', '2026-11-29')).toThrow('nothing to release');
  });
});
