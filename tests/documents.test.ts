/** What the documents say exists: commands, files, codes and ledgers. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { PROBLEM_CODES } from '../src/ledgers/problems/problem.ts';

const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  'data/README.zh-CN.md',
  'docs/another-city.md',
  'docs/another-city.zh-CN.md',
  'docs/operator.zh-CN.md',
  'docs/security.md',
  'docs/upgrading.zh-CN.md',
  'docs/whole-country.md',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** npm's own commands; `npm cit` installs and runs the test script. */
const NPM_COMMANDS = ['ci', 'cit', 'install', 'i', 'outdated', 'version'];

const known: ReadonlySet<string> = new Set(PROBLEM_CODES);

describe.for(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  it('names only npm commands that are there', () => {
    const code = (text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n');
    const named = [...code.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map((match) => match[1] ?? '');
    const unknown = named.filter((command) => !NPM_COMMANDS.includes(command) && scripts[command] === undefined);
    expect(unknown).toEqual([]);
  });

  it('names only scripts and source files that are there', () => {
    const named = [...text.matchAll(/`((?:src|scripts|tests|data|\.ci)\/[\w./-]+\w)`|node (scripts\/[\w./-]+\.ts)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((path) => !path.startsWith('src/generated') && !existsSync(path));
    expect(named).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => (match[1] ?? '').split('#')[0] ?? '')
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(name), link)))).toEqual([]);
  });

  it('names only problem codes that the program can report', () => {
    const codes = [...text.matchAll(/`([EW]-[A-Z][A-Z-]*[A-Z])`|^([EW]-[A-Z-]+) /gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});

test('every ledger in data/ has its entry in data/README.md', () => {
  const text = readFileSync('data/README.md', 'utf8');
  const files = readdirSync('data', { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !name.startsWith('README'));
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((name) => !text.includes(`\`${name}`))).toEqual([]);
});
