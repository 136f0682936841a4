import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOTES, opened, sectionOf, versionsIn } from './version-notes.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('the changelog and the upgrade note tell of the same versions, the newest of which is this one, and of each something', () => {
  for (const { file, next } of NOTES) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).toContain(`\n## ${next}\n`);
    const versions = versionsIn(text);
    expect(versions[0], file).toBe(version);
    for (const known of versions) {
      const heading = new RegExp(`^## (${known.replaceAll('.', '\\.')} .*)$`, 'm').exec(text)?.[1] ?? '';
      expect(sectionOf(text, heading).trim(), `${file} ${known}`).not.toBe('');
    }
  }
  const [changes, upgrades] = NOTES.map(({ file }) => versionsIn(readFileSync(file, 'utf8')));
  expect(upgrades).toEqual(changes);
});

test('what was gathered becomes the new version, and nothing is gathered then', () => {
  const text = '# Notes\n\n## Unreleased\n\n- One thing.\n\n## 0.1.0 (2026-11-22)\n\n- First.\n';
  const then = opened(text, 'Unreleased', '0.2.0', '2026-11-27');
  expect(then).toBe(
    '# Notes\n\n## Unreleased\n\n## 0.2.0 (2026-11-27)\n\n- One thing.\n\n## 0.1.0 (2026-11-22)\n\n- First.\n',
  );
  expect(sectionOf(then, 'Unreleased').trim()).toBe('');
  expect(sectionOf(then, '0.2.0 (2026-11-27)').trim()).toBe('- One thing.');
});
