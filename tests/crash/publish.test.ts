/** A client that fetches all the time while a site is replaced by another, again and again: it sees the one or the other. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { exchanged } from '../../scripts/disk/exchange.ts';
import { whileHolding } from '../../scripts/disk/hold.ts';
import { deployKit } from '../../scripts/kit/kit.ts';
import { serve } from '../../scripts/serve-folder.ts';
import { host, NGINX, NO_NGINX } from '../journeys/nginx.ts';
import { filesIn, runScript, startScript, temporaryFolder } from '../site/commands.ts';
import { readSite } from './client.ts';

if (NGINX === null) process.stdout.write(`${NO_NGINX}\n`);

const root = temporaryFolder('publish');
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** How large the large file of a site is: more than a server sends in one piece. */
const LARGE = 3_000_000;

/** A small site whose files all say which one it is; the large one has another length in each. */
function site(folder: string, name: string): string {
  const files = {
    'index.html': `<!doctype html><link rel="stylesheet" href="/_astro/look.${name}.css"><p>${name}</p>`,
    '404.html': 'none',
    [`_astro/look.${name}.css`]: `/* ${name} */`,
    'about/index.html': name,
    'data/large.csv': name.repeat(LARGE + name.charCodeAt(0)),
    'data/datapackage.json': '{}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The file of a site is whole and of one site. */
function judged(path: string, body: string): boolean {
  const [name = ''] = /[ab]/.exec(path.startsWith('/_astro') ? path.slice(path.indexOf('.')) : body.slice(-6)) ?? [];
  if (path === '/data/large.csv') return body === name.repeat(LARGE + name.charCodeAt(0));
  if (path === '/') return body.endsWith(`<p>${name}</p>`);
  return body === (path.startsWith('/_astro') ? `/* ${name} */` : name);
}

const PATHS = ['/', '/about/', '/data/large.csv'];

const stylesIn = (body: string): readonly string[] =>
  [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address);

/** The address at which a folder is served: by nginx as the kit says, where there is one, or by a server of ours. */
async function served(folder: string, by: 'nginx' | 'node'): Promise<{ origin: string; close(): Promise<void> }> {
  if (by === 'node') return serve(folder);
  const kit = join(root, 'kit');
  const hosting = { base: '/', url: null, policy: "default-src 'self'", folders: [], site: 'site', kit: 'kit' };
  for (const [path, text] of deployKit(hosting)) {
    mkdirSync(dirname(join(kit, path)), { recursive: true });
    writeFileSync(join(kit, path), text);
  }
  return host(NGINX ?? '', folder, kit);
}

describe.for(['nginx', 'node'] as const)('under %s', (by) => {
  it.skipIf(by === 'nginx' && NGINX === null)(
    'every file is there at every moment of `npm run deploy`, and whole',
    async () => {
      const folder = join(root, `deploy-${by}`, 'site');
      const sites = ['a', 'b'].map((name) => site(join(root, `deploy-${by}`, name), name));
      // It begins as a folder that somebody has copied there.
      site(folder, 'a');
      const { origin, close } = await served(folder, by);
      const client = readSite(origin, PATHS, judged, stylesIn);
      for (const out of [...sites.toReversed(), ...sites])
        expect(await startScript('deploy.ts', { OUT_DIR: out }, [folder])).toMatchObject({ status: 0, stderr: '' });
      const { read, faults } = await client.end();
      await close();
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(30);
      expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    },
  );

  it.skipIf(by === 'nginx' && NGINX === null)(
    'every file is there while a build replaces its folder',
    async ({ skip }) => {
      const [one, other] = [site(join(root, 'one'), 'a'), site(join(root, 'other'), 'b')];
      skip(!exchanged(one, other), '这个系统不能一步对换两个文件夹，没有试。');
      const folder = site(join(root, `build-${by}`, 'site'), 'a');
      const { origin, close } = await served(folder, by);
      const client = readSite(origin, PATHS, judged);
      // However busy the machine is: folders change places until enough has been read.
      const enough = join(root, `enough-${by}`);
      const script = `
      import { cpSync, existsSync } from 'node:fs';
      import { replaceFolder } from ${JSON.stringify(resolve('scripts/disk/replace-folder.ts'))};
      for (let i = 0; i < 20 || !existsSync(${JSON.stringify(enough)}); i += 1) {
        cpSync(i % 2 === 0 ? ${JSON.stringify(one)} : ${JSON.stringify(other)}, ${JSON.stringify(`${folder}.new`)}, { recursive: true });
        replaceFolder(${JSON.stringify(`${folder}.new`)}, ${JSON.stringify(folder)});
      }`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
      const closed = once(child, 'close');
      await client.hasRead(40);
      writeFileSync(enough, '');
      expect(await closed).toEqual([0, null]);
      const { read, faults } = await client.end();
      await close();
      expect(faults).toEqual([]);
      expect(read).toBeGreaterThan(30);
    },
  );
});

test('the copy before stays to go back to, with its files for pages that are still open, and older ones go', () => {
  const folder = join(root, 'kept', 'site');
  const [a, b] = [site(join(root, 'kept', 'a'), 'a'), site(join(root, 'kept', 'b'), 'b')];
  const deploy = (out: string, ...args: string[]) => runScript('deploy.ts', { OUT_DIR: out }, [folder, ...args]);
  const styles = (): string[] => readdirSync(join(folder, '_astro')).sort();
  mkdirSync(dirname(folder), { recursive: true });

  expect(deploy(a)).toMatchObject({ status: 0, stdout: `已换上：${folder} 现在是 ${folder}.versions/1。\n` });
  expect(filesIn(folder)).toEqual(filesIn(a));
  expect(deploy(a, '--back')).toMatchObject({ status: 1, stderr: `${folder} 没有上一次可以退回，没有动它。\n` });
  expect(deploy(b)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 个文件是上一次的') as string });
  expect(styles()).toEqual(['look.a.css', 'look.b.css']);
  // Twice the same: what came from the one before that is gone.
  expect(deploy(b).status).toBe(0);
  expect(styles()).toEqual(['look.b.css']);
  expect(deploy(a).status).toBe(0);
  expect(readdirSync(`${folder}.versions`).sort()).toEqual(['3', '3.kept', '4', '4.kept']);
  expect(deploy(a, '--back')).toMatchObject({ status: 0, stdout: `已退回：${folder} 现在是 ${folder}.versions/3。\n` });
  expect(readFileSync(join(folder, 'about/index.html'), 'utf8')).toBe('b');
});

test('a deployment that is killed, or finds the disk full, leaves the one that is read; the next leaves nothing of it', () => {
  const base = join(root, 'broken');
  const [folder, a, b] = [join(base, 'site'), site(join(base, 'a'), 'a'), site(join(base, 'b'), 'b')];
  const deploy = (out: string, breaking: object) =>
    spawnSync(process.execPath, ['--import', resolve('tests/crash/break-off.ts'), 'scripts/deploy.ts', folder], {
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: out, BREAK_OFF: JSON.stringify({ below: [base], ...breaking }) },
    });
  const isWhole = (): boolean =>
    [a, b].some((one) => [...filesIn(one)].every(([path, bytes]) => filesIn(folder).get(path)?.equals(bytes) === true));
  const count = join(base, 'count');
  expect(deploy(a, {}).status).toBe(0);
  expect(deploy(b, { count }).status).toBe(0);
  const acts = Number(readFileSync(count, 'utf8'));
  // While it copies, about the renaming of the link, and while it takes away what is older.
  for (const killAt of [Math.floor(acts / 3), acts - 22, acts - 21, acts - 10]) {
    expect(deploy(a, { killAt }).signal, String(killAt)).toBe('SIGKILL');
    expect(isWhole(), String(killAt)).toBe(true);
  }
  const before = filesIn(folder);
  const full = deploy(a, { fullFrom: Math.floor(acts / 4) });
  expect([full.status, full.stderr]).toEqual([1, expect.stringMatching(/^\S+：磁盘满了，腾出空间再试（ENOSPC）。\n$/)]);
  expect(filesIn(folder)).toEqual(before);
  expect(deploy(a, {}).status).toBe(0);
  expect(readFileSync(join(folder, 'about/index.html'), 'utf8')).toBe('a');
  expect(readdirSync(base).sort()).toEqual(['a', 'b', 'count', 'site', 'site.versions']);
  expect(readdirSync(`${folder}.versions`)).toHaveLength(4);
});

test('a site is packed while nobody builds it, and what a killed run has left of packing goes', async () => {
  const folder = site(join(root, 'packed', 'site'), 'a');
  writeFileSync(join(folder, 'index.html.br.new'), 'half of a pa');
  await whileHolding(`${folder}.lock`, () => {
    const { status, stderr } = runScript('compress.ts', { OUT_DIR: folder });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(`另一个进程（进程号 ${String(process.pid)}）正在生成`),
    ]);
    return Promise.resolve();
  });
  expect(runScript('compress.ts', { OUT_DIR: folder })).toMatchObject({ status: 0, stderr: '' });
  expect([...filesIn(folder).keys()].filter((name) => /\.(new|br|gz)$/.test(name))).toEqual([
    'data/large.csv.br',
    'data/large.csv.gz',
  ]);
});

test('nothing is put in the place of somebody’s papers, of a site’s own folder, or from a folder without a site', () => {
  const base = join(root, 'refused');
  const a = site(join(base, 'a'), 'a');
  const papers = join(base, 'papers');
  mkdirSync(papers);
  writeFileSync(join(papers, 'letter.txt'), 'of somebody');
  const deploy = (out: string, ...args: string[]) => runScript('deploy.ts', { OUT_DIR: out }, args);
  expect(deploy(a, papers)).toMatchObject({ status: 1, stderr: expect.stringContaining('里面有别的东西') as string });
  expect(deploy(a, a)).toMatchObject({ status: 2, stderr: expect.stringContaining('不能是同一个') as string });
  expect(deploy(a, join(a, 'site')).status).toBe(2);
  expect(deploy(papers, join(base, 'site'))).toMatchObject({
    status: 1,
    stderr: `${papers}/ 里没有生成好的网站：先运行 npm run build。\n`,
  });
  expect(deploy(a)).toMatchObject({ status: 2, stderr: expect.stringContaining('没有写服务器读的文件夹') as string });
  expect(readdirSync(base).sort()).toEqual(['a', 'papers']);
  expect(readdirSync(papers)).toEqual(['letter.txt']);
});
