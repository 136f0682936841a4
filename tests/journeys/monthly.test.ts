/** The monthly job of the kit: its steps are run as a forge would run them, on a checkout whose ledgers are the second city's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { monthlyFile } from '../../scripts/kit/monthly.ts';
import { temporaryFolder } from '../site/commands.ts';

interface Job {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: { readonly publish: { readonly steps: readonly Step[] } };
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What the checkout of a city's own copy of the project holds, but for the tests. */
const SOURCES = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];

const INPUTS: Readonly<Record<string, string>> = {
  AS_OF: '2021-06-30',
  CLOSED_ON: '2021-07-05',
  PUBLISHED_ON: '2021-07-12',
  NOTE: '月通报',
};

function checkout(): { readonly folder: string; readonly origin: string } {
  const root = temporaryFolder('monthly');
  const [folder, origin] = [join(root, 'checkout'), join(root, 'origin.git')];
  mkdirSync(folder);
  for (const name of SOURCES) cpSync(name, join(folder, name), { recursive: true });
  cpSync('tests/fixtures/second-city', join(folder, 'data'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\ndist*\n');
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  };
  execFileSync('git', ['init', '--bare', '--quiet', origin]);
  git('init', '--quiet');
  git('config', 'user.name', 'test');
  git('config', 'user.email', 'test@localhost');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  git('remote', 'add', 'origin', origin);
  git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
  return { folder, origin };
}

/** Programs of the same names that act on this machine: a server of one's own. */
function server(): { readonly path: string; readonly site: string } {
  const root = temporaryFolder('server');
  const path = join(root, 'bin');
  mkdirSync(path);
  // The last argument is the command; of an upload, the last two are from where and where to.
  writeFileSync(join(path, 'ssh'), '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n', { mode: 0o755 });
  writeFileSync(join(path, 'rsync'), '#!/bin/sh\nwhile [ $# -gt 2 ]; do shift; done\ncp -r "$1" "${2#*:}"\n', {
    mode: 0o755,
  });
  return { path, site: join(root, 'site') };
}

it('checks, releases, builds, keeps what was released, and puts it in the place of the last', () => {
  const { env, jobs } = parse(monthlyFile) as Job;
  expect(Object.keys(env).sort()).toEqual(Object.keys(INPUTS).sort());
  const { folder, origin } = checkout();
  const { path, site } = server();
  mkdirSync(`${site}.2021-05-20`);
  symlinkSync(`${site}.2021-05-20`, site);
  const steps = jobs.publish.steps.filter(({ run, name }) => run !== undefined && name !== 'install');
  expect(steps.map(({ name }) => name)).toEqual(['check', 'release', 'build', 'keep what was released', 'publish']);
  for (const { name, run = '', env: own = {} } of steps) {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        VITEST: undefined,
        NODE_ENV: 'production',
        DATA_DIR: undefined,
        OUT_DIR: undefined,
        ...INPUTS,
        ...Object.fromEntries(Object.keys(own).map((key) => [key, ''])),
        HOME: folder,
        SITE_HOST: 'publisher@example.cn',
        SITE_FOLDER: site,
        ...(name === 'publish' ? { PATH: `${path}:${process.env['PATH'] ?? ''}` } : {}),
      },
    });
    expect({ name, status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ name, status: 0, said: '' });
  }
  expect(readlinkSync(site)).toBe(`${site}.2021-06-30`);
  expect(readFileSync(join(site, 'index.html')).equals(readFileSync(join(folder, 'dist/index.html')))).toBe(true);
  expect(existsSync(join(site, 'index.html.br'))).toBe(true);
  expect(existsSync(join(folder, 'dist-deploy/README.md'))).toBe(true);
  const kept = execFileSync('git', ['show', '--format=%s', '--name-only', 'HEAD'], { cwd: origin, encoding: 'utf8' });
  expect(kept).toContain('Release the ledgers as of 2021-06-30');
  expect(kept).toContain('data/releases.csv');
  expect(kept).toContain('data/history/');
  expect(kept).not.toMatch(/^dist|site-key/m);
});
