/** A story has written down a figure's address, its frozen embed and its citation: after the next publication all three still answer. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript, temporaryFolder } from './commands.ts';

const HOME = 'https://example.cn';
const folder = temporaryFolder('figure-again');
const [data, out] = [join(folder, 'data'), join(folder, 'dist')];

function run(script: string, args: readonly string[] = []): void {
  const result = runScript(script, { DATA_DIR: data, OUT_DIR: out }, args);
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
}

/** Publishes the ledgers as of a day, and builds the site. */
function publish(asOf: string, closedOn: string, publishedOn: string): void {
  run('release.ts', ['--as-of', asOf, '--closed-on', closedOn, '--published-on', publishedOn, '--note', '', '--yes']);
  run('build.ts');
}

interface Metadata {
  readonly key: string;
  readonly as_of: string;
  readonly address: string;
  readonly embed: string;
  readonly frozen: string;
  readonly files: { readonly csv: string };
  readonly citation: { readonly text: string; readonly bibtex: string; readonly csl: { readonly note: string } };
}

/** What the site answers at an address of it, with or without its home. */
const at = (address: string): string => {
  const path = address.replace(HOME, '').replace(/#.*/, '').replace(/^\//, '');
  return readFileSync(join(out, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
};
const metadata = (): Metadata => JSON.parse(at('/coverage/figures/by-measure.metadata.json')) as Metadata;
/** A figure as an embed has it, with its table and its source. */
const figureIn = (html: string): string => /<figure [^]*<\/figure>/.exec(html)?.[0] ?? '';

test('a figure of a story is found again after the next publication, live and as it was', () => {
  cpSync('tests/fixtures/second-city', data, { recursive: true });
  const settings = join(data, 'programme.json');
  const programme = JSON.parse(readFileSync(settings, 'utf8')) as { site: object };
  writeFileSync(settings, JSON.stringify({ ...programme, site: { ...programme.site, url: HOME } }));

  publish('2021-06-30', '2021-07-05', '2021-07-12');
  // What the story writes down.
  const noted = metadata();
  const [rows, frozen] = [at(noted.files.csv), at(noted.frozen)];
  expect(noted.address).toBe(`${HOME}/coverage/#by-measure`);
  expect(noted.frozen).toBe('/releases/2021-06/embed/coverage-by-measure/');
  expect(frozen).not.toContain('已有更新的一期');
  expect(at(noted.address)).toContain(`<a href="${noted.frozen}"`);

  // A month later one compound more has a contract.
  const services = join(data, 'services.csv');
  const contract = 'c4,f1,professional,2021-07-10,\n';
  writeFileSync(services, readFileSync(services, 'utf8').replace(/\n*$/, `\n${contract}`));
  publish('2021-07-31', '2021-08-05', '2021-08-10');

  // The address answers with the new day, under the same key.
  const live = metadata();
  expect([live.key, live.address, live.embed]).toEqual([noted.key, noted.address, noted.embed]);
  expect([noted.as_of, live.as_of]).toEqual(['2021-06-30', '2021-07-31']);
  expect(at(noted.address)).toContain('id="by-measure"');
  expect(at(noted.files.csv)).toContain('2021-07-31');
  expect(rows).not.toContain('2021-07-31');
  expect(figureIn(at(noted.embed))).not.toBe(figureIn(frozen));

  // The frozen one gives the old values byte for byte, says that there is a newer one, and leads to it.
  const again = at(noted.frozen);
  expect(figureIn(again)).toBe(figureIn(frozen));
  expect(figureIn(again).length).toBeGreaterThan(1_000);
  expect(again).toContain(`<a href="${noted.embed}" target="_blank" rel="noopener">已有更新的一期</a>`);

  // Whoever has only the citation, in any of its forms, comes to the same figure.
  const { text, bibtex, csl } = noted.citation;
  for (const form of [text, bibtex, csl.note]) {
    const cited = [...form.matchAll(/https:[^\s；．}]+/g)].map(([address]) => address);
    const kept = cited.find((address) => address.includes('/releases/')) ?? '';
    expect(figureIn(at(kept))).toBe(figureIn(frozen));
  }
  expect(text).toContain('2021-06期');
  expect(text).toContain(noted.address);
}, 240_000);
