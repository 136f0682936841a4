import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkSite } from '../../scripts/check-site.ts';
import { filesIn, runScript, temporaryFolder } from './commands.ts';
import { FORM, demonstrationFaults, REAL_FIGURES, REAL_TABLES, saidOfDemonstrations } from './made-up.ts';

test('the built site has no fault that the site check knows, and no page over its weight', () => {
  expect(checkSite('dist')).toMatchObject({ faults: [], heavy: [] });
});

describe('another city’s folder', () => {
  const folder = temporaryFolder('second-city');
  const environment = {
    DATA_DIR: 'tests/fixtures/second-city',
    OUT_DIR: join(folder, 'dist'),
  };
  const result = runScript('build.ts', environment);
  const files = filesIn(join(folder, 'dist'));
  const page = (name: string): string => files.get(name)?.toString('utf8') ?? '';

  it('gives its own site with a page for each of its units', () => {
    expect(result).toMatchObject({ status: 0 });
    expect(page('index.html')).toContain('样板市');
    for (const path of [
      'districts/north',
      'subdistricts/n2',
      'grids/s1-a',
      'compounds/c5',
      'rankings',
      'map',
      'data',
      'proposals',
      'proposals/2020-9',
      'proposals/2020-9/summary',
      'proposals/2020-9/followup-form',
      'proposals/2020-9/opinion-form',
      'published',
      'reconcile',
      'releases',
    ]) {
      expect(page(`${path}/index.html`), path).toContain('样板市');
    }
  });
  it('names nothing of the city whose data the project ships', () => {
    for (const [name, bytes] of files) {
      if (/\.(html|csv|json|js|css)$/.test(name)) expect(bytes.toString('utf8'), name).not.toMatch(/邯郸|handan|1172/i);
    }
  });
  it('would be found out, page by page, if its ledgers were made up', () => {
    const found = new Set(
      demonstrationFaults(files, '演示数据，不是样板市的真实情况').map((fault) => fault.split(':')[0]),
    );
    const missed = [...files.keys()].filter((name) => /\.(html|csv|xlsx)$|^robots/.test(name) && !found.has(name));
    const real = [...files.keys()].filter((name) => name.endsWith('.csv') && REAL_FIGURES.test(name));
    expect(new Set(missed)).toEqual(new Set([FORM, ...real, ...REAL_TABLES.filter((name) => files.has(name))]));
  });
  it('says nowhere that it is a demonstration, and may be found', () => {
    expect(saidOfDemonstrations(files)).toEqual([]);
    expect(page('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});

test('a faulty ledger stops the build before anything is written: the last good build stays as it was', () => {
  const folder = temporaryFolder('faulty');
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')];
  cpSync('tests/fixtures/second-city', data, { recursive: true });
  for (const file of ['index.html', 'data/datapackage.json']) {
    mkdirSync(join(out, dirname(file)), { recursive: true });
    writeFileSync(join(out, file), `the last build's ${file}`);
  }
  const before = filesIn(out);
  const ledger = join(data, 'services.csv');
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('c10,,employer', 'c100,,employer'));

  const result = runScript('build.ts', { DATA_DIR: data, OUT_DIR: out });
  expect(result.status).toBe(1);
  expect(result.stdout).toMatch(/E-REF services\.csv:10 compound_id "c100" .*在 compounds\.csv 中不存在/);
  expect(filesIn(out)).toEqual(before);
});
