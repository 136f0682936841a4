import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startScript } from '../../tests/site/commands.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Whose arguments are those of the test runner, and what npm calls by itself. */
const OTHERS = ['test', 'pretest'];

/** The commands that are written here, by the paths of their files from scripts/. */
const COMMANDS = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file] = /^node (?:--\S+ )*(\S+\.ts)$/.exec(line) ?? [];
  return file === undefined || OTHERS.includes(name) ? [] : [{ name, file: `../${file}` }];
});

it('knows the commands', () => {
  expect(COMMANDS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['build', 'merge', 'fuzz', 'describe', 'demo']),
  );
});

it.for(COMMANDS)('npm run $name says which option it does not know, and how it is used', async ({ name, file }) => {
  const { stderr, ...rest } = await startScript(file, { DATA_DIR: 'nowhere' }, ['--no-such']);
  expect(rest).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^选项写错：--no-such\n\n用法：npm (run )?${name}( |\n)`));
});

it('says of a word too many, of an option without its value and of values that cannot be what is to be written', async () => {
  const home = mkdtempSync(join(tmpdir(), 'options-'));
  writeFileSync(join(home, 'programme.json'), '{ "site": { "url": "https://example.cn/xiaoqu" } }');
  const [stray, value, next, number, language, base, otherBase] = await Promise.all([
    startScript('describe.ts', {}, ['stray']),
    startScript('check.ts', {}, ['--report']),
    startScript('build.ts', {}, ['--out', '--base', 'a']),
    startScript('fuzz.ts', {}, ['--cases', '1e5']),
    startScript('build.ts', { LOCALES: 'zh-CN constructor' }),
    startScript('build.ts', { BASE_PATH: 'a b' }),
    startScript('build.ts', { BASE_PATH: '/other' }, ['--data', home]),
  ]);
  rmSync(home, { recursive: true });
  const said = [stray, value, next, number, language, base, otherBase].map((result) => [
    result?.status,
    result?.stderr.split('\n')[0],
  ]);
  expect(said).toEqual([
    [2, '选项写错：stray'],
    [2, '选项没有写完：--report 后面要写值；以 - 开头的值写成 --report=值'],
    [2, '选项没有写完：--out 后面要写值；以 - 开头的值写成 --out=值'],
    [2, '--cases 写作“1e5”；要写 1 到 2147483647 的整数'],
    [2, '环境变量 LOCALES 里没有这种语言：constructor；写 zh-CN，或不设这个变量。'],
    [2, '--base 的写法不对：“a b”。写网站所在的路径，例如 /xiaoqu/，在 Git Bash 里写 xiaoqu。'],
    [
      2,
      '网站的路径写了两个：--base 或 BASE_PATH 是“/other/”，programme.json 的 site.url 里是“/xiaoqu/”。只留 site.url 就够了。',
    ],
  ]);
});
