/** Bureau staff put faulty ledgers into a folder and run one command: every fault is named, in Chinese. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript, temporaryFolder } from '../site/commands.ts';

function folderWith(changes: Readonly<Record<string, readonly [string, string]>>): string {
  const folder = temporaryFolder('bureau');
  cpSync('tests/fixtures/second-city', folder, { recursive: true });
  for (const [file, [find, put]] of Object.entries(changes)) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(find, put);
    expect(after, `${file} has no "${find}"`).not.toBe(before);
    writeFileSync(path, after);
  }
  return folder;
}

describe('bureau staff', () => {
  it('read all faults at once, each with file, line, column, value and what would be right', () => {
    const folder = folderWith({
      'services.csv': ['c10,,employer', 'c100,,employer'],
      'grids.csv': [',是', ',也许'],
    });
    const { status, stdout } = runScript('check.ts', { DATA_DIR: folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^E-REF services\.csv:\d+ compound_id "c100" .*在 compounds\.csv 中不存在；改成 compounds\.csv 里有的编号/m,
    );
    expect(stdout).toMatch(/^E-[A-Z]+ grids\.csv:\d+ pilot "也许" .*[\u4e00-\u9fff]/m);
    for (const line of stdout.split('\n').filter((text) => text.startsWith('E-'))) {
      expect(line).toMatch(/^E-[A-Z-]+ \S+\.(csv|json|geojson)/);
      expect(line).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('read that nothing is wrong, and may publish, once the faults are mended', () => {
    const { status, stdout } = runScript('check.ts', { DATA_DIR: folderWith({}) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/错误 0 处/);
    expect(stdout).not.toMatch(/^E-/m);
  });
});
