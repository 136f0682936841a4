/** A build after an edit takes over what is the same, and gives the same bytes as a build that takes over nothing. */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesIn, runScript, startScript, temporaryFolder } from './commands.ts';

const FIXTURE = 'tests/fixtures/second-city';
/** Ledgers whose rows can go or change without an error elsewhere: nothing refers to them. */
const LEDGERS = ['services.csv', 'works.csv', 'reports.csv', 'pairings.csv', 'inspections.csv', 'published.csv'].filter(
  (name) => readdirSync(FIXTURE).includes(name),
);

/** One edit: a row of a ledger deleted, or a day in it moved by one. */
const edit = fc.record({
  ledger: fc.constantFrom(...LEDGERS),
  row: fc.nat(1000),
  deletes: fc.boolean(),
});

function apply(folder: string, { ledger, row, deletes }: { ledger: string; row: number; deletes: boolean }): void {
  const path = join(folder, ledger);
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const at = row % Math.max(1, rows.length);
  const changed = rows.flatMap((line, i) => {
    if (i !== at) return [line];
    return deletes
      ? []
      : [
          line.replace(
            /(\d{4}-\d{2}-)(\d{2})/,
            (_, month: string, day: string) => `${month}${day === '15' ? '14' : '15'}`,
          ),
        ];
  });
  writeFileSync(path, `${[head, ...changed].join('\n')}\n`);
}

test('after any edits, deletions included, a build gives the bytes of a clean one, and keeps most pages', () => {
  const folder = temporaryFolder('incremental');
  let kept = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const [data, out, clean] = [join(folder, 'data'), join(folder, 'dist'), join(folder, 'clean')];
      cpSync(FIXTURE, data, { recursive: true });
      for (const one of edits) apply(data, one);
      const again = runScript('build.ts', { DATA_DIR: data, OUT_DIR: out });
      rmSync(clean, { recursive: true, force: true });
      const fresh = runScript('build.ts', { DATA_DIR: data, OUT_DIR: clean });
      expect(again.status).toBe(fresh.status);
      if (fresh.status !== 0) return;
      expect(filesIn(out)).toEqual(filesIn(clean));
      kept += Number(/其中 (\d+) 个沿用上次的/.exec(again.stdout)?.[1] ?? 0);
    }),
    // Each run builds twice; the first has nothing to take over.
    { numRuns: 4, endOnFailure: true },
  );
  expect(kept).toBeGreaterThan(0);
}, 240_000);

test('the first row after a publication, and the next publication, change what pages say of it, and little else is made anew', () => {
  const folder = temporaryFolder('published');
  const [data, out, clean] = [join(folder, 'data'), join(folder, 'dist'), join(folder, 'clean')];
  cpSync(FIXTURE, data, { recursive: true });
  const settings = join(data, 'programme.json');
  const programme = JSON.parse(readFileSync(settings, 'utf8')) as { site: object };
  // An official site has the day of publication among its tags too.
  writeFileSync(settings, JSON.stringify({ ...programme, site: { ...programme.site, official: true } }));
  const publish = (asOf: string, closedOn: string, publishedOn: string): void => {
    const days = ['--as-of', asOf, '--closed-on', closedOn, '--published-on', publishedOn];
    expect(runScript('release.ts', { DATA_DIR: data, OUT_DIR: out }, [...days, '--note', '', '--yes']).status).toBe(0);
  };
  const build = (to: string) => {
    const { status, stdout } = runScript('build.ts', { DATA_DIR: data, OUT_DIR: to });
    expect(status).toBe(0);
    const [, pages, kept = '0'] = /已生成 (\d+) 个网页(?:（其中 (\d+) 个沿用)?/.exec(stdout) ?? [];
    return { pages: Number(pages), kept: Number(kept) };
  };

  publish('2021-06-30', '2021-07-05', '2021-07-12');
  build(out);
  expect(filesIn(out).get('coverage/index.html')?.toString()).toContain('"PubDate" content="2021-07-12"');
  const services = join(data, 'services.csv');
  writeFileSync(services, readFileSync(services, 'utf8').replace(/\n*$/, '\nc4,f1,professional,2021-07-10,\n'));
  const first = build(out);
  expect(filesIn(out).get('coverage/index.html')?.toString()).toContain('class="unpublished"');
  rmSync(clean, { recursive: true, force: true });
  build(clean);
  expect(filesIn(out)).toEqual(filesIn(clean));
  // The second city is small: most of its pages have figures, which say how to cite them.
  expect(first.kept).toBeGreaterThan(first.pages / 3);
  publish('2021-07-31', '2021-08-05', '2021-08-10');
  build(out);
  rmSync(clean, { recursive: true, force: true });
  build(clean);
  expect(filesIn(out)).toEqual(filesIn(clean));
}, 120_000);

test('a page that somebody has changed, one that is gone, and one that lacks what belongs to it, are made anew', () => {
  const folder = temporaryFolder('touched-page');
  const out = join(folder, 'dist');
  const environment = { DATA_DIR: FIXTURE, OUT_DIR: out };
  expect(runScript('build.ts', environment).status).toBe(0);
  const built = filesIn(out);
  writeFileSync(join(out, 'coverage', 'index.html'), '<p>100%</p>');
  rmSync(join(out, 'targets', 'index.html'));
  // A link's picture goes with the page that shows it.
  for (const name of readdirSync(join(out, 'link-pictures')).slice(0, 3)) rmSync(join(out, 'link-pictures', name));
  // So does what was made from a figure.
  const [embed] = readdirSync(join(out, 'embed')).filter((name) => name.startsWith('overview-'));
  writeFileSync(join(out, 'embed', embed ?? '', 'index.html'), '<p>100%</p>');
  const again = runScript('build.ts', environment);
  expect(again.status).toBe(0);
  expect(filesIn(out)).toEqual(built);
  expect(Number(/其中 (\d+) 个沿用上次的/.exec(again.stdout)?.[1] ?? 0)).toBeGreaterThan(0);
}, 60_000);

test('two builds at once never mix: two cities side by side, and one folder that is asked for twice', async () => {
  const folder = temporaryFolder('at-once');
  const [north, south, renamed] = [join(folder, 'north'), join(folder, 'south'), join(folder, 'renamed')];
  cpSync(FIXTURE, renamed, { recursive: true });
  const programme = join(renamed, 'programme.json');
  writeFileSync(programme, readFileSync(programme, 'utf8').replaceAll('样板市', '另一市'));
  const start = (out: string, data: string) => startScript('build.ts', { DATA_DIR: data, OUT_DIR: out });
  const [first, other, second] = await Promise.all([
    start(north, FIXTURE),
    start(south, renamed),
    start(north, renamed),
  ]);
  expect(other).toMatchObject({ status: 0 });
  // Which of the two comes first is chance; the other says so, and its city is not the one that is published.
  const [winner, loser] = first.status === 0 ? [FIXTURE, second] : [renamed, first];
  expect([first.status, second.status].sort()).toEqual([0, 1]);
  expect(loser.stderr).toMatch(/另一个进程.*正在生成.*north/);
  expect(runScript('build.ts', { DATA_DIR: winner, OUT_DIR: join(folder, 'alone') })).toMatchObject({ status: 0 });
  expect(filesIn(north)).toEqual(filesIn(join(folder, 'alone')));
  expect(filesIn(south).get('index.html')?.toString()).toContain('另一市');
}, 120_000);
