/** Few compounds are told by counts on every page, and every page counts the conditions of compounds alike. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, inSilence } from '../../src/domain/indicators/condition.ts';
import { STATE, unpackCompounds, type CompoundFile } from '../../src/features/map/files/compound-file.ts';
import { cells } from '../../src/words/zh-CN/cells.ts';
import { markedFileIn } from './marked-file.ts';
import { asOf, compounds, coverage, isSilent, rowsOf, units } from './recount.ts';

const page = (path: string): string => readFileSync(`dist/${path}index.html`, 'utf8');
/** What a reader meets: texts, labels and titles, without scripts and styles. */
const told = (html: string): string => html.replace(/<(script|style)\b[^>]*>.*?<\/\1>|<\/?(?:n-b|a-clause)>/gs, '');

/** As pages write a rate: one decimal, and neither all nor none where it is not. */
function percent(rate: number): string {
  const rounded = Number((rate * 100).toFixed(1));
  const shown = rate < 1 && rounded >= 100 ? 99.9 : rate > 0 && rounded <= 0 ? 0.1 : rounded;
  return `${shown.toFixed(1)}%`;
}

/** The percentages of units with compounds enough, on any date, by level and id: what a small unit's page may name beside it. */
const percents = new Map<string, Set<string>>();
for (const file of ['coverage', 'renovation'])
  for (const row of rowsOf(`dist/data/${file}.csv`)) {
    if (row.rate === '' || row.level === 'grid') continue;
    const unit = `${row.level ?? ''} ${row.unit_id ?? ''}`;
    const known = percents.get(unit) ?? new Set();
    for (const rate of [row.rate, row.rate_upper]) if (rate) known.add(percent(Number(rate)));
    percents.set(unit, known);
  }

const isSmall = (members: (typeof units)[number]['members']): boolean =>
  coverage(members, asOf, 'compounds').denominator < 10;

describe('the page of a unit with fewer than ten compounds', () => {
  const small = units.filter(({ level, members }) => level !== 'city' && isSmall(members));

  it('there are such units', () => expect(small.length).toBeGreaterThan(0));

  it('has no percentage with a decimal but those of larger units, and no rank', () => {
    const faults = small.flatMap((unit) => {
      const path = `${unit.level}s/${unit.id}/`;
      if (!existsSync(`dist/${path}index.html`)) return [];
      const html = told(page(path));
      const above = units.filter(
        ({ level, members }) =>
          level !== 'grid' && !isSmall(members) && unit.members.every((member) => members.includes(member)),
      );
      const allowed = new Set(above.flatMap(({ level, id }) => [...(percents.get(`${level} ${id}`) ?? [])]));
      const written = [...html.matchAll(/\d+\.\d%/g)].map(([text]) => text).filter((text) => !allowed.has(text));
      const ranks = html.match(/覆盖率(并列)?第\d+|第\d+名/g) ?? [];
      return [...written, ...ranks].map((text) => `${path}: ${text}`);
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

it('the overview and the map count the compounds of each condition alike, and count them all', () => {
  const keyed = new Map(
    [...page('').matchAll(/<span>\s*([^<]+?)\s*<span class="muted number">([\d,]+)<\/span>/g)].map(
      ([, name = '', count = '']) => [name, Number(count.replace(',', ''))],
    ),
  );
  const table = unpackCompounds(JSON.parse(readFileSync(markedFileIn('map', 'compounds'), 'utf8')) as CompoundFile);
  const states = new Uint8Array(table.ids.length);
  const dates = new Set(rowsOf('dist/data/coverage.csv').map(({ date }) => date));
  table.statesAt(dates.size - 1, states);
  const known = new Map(compounds.map((compound) => [compound.row.id, compound]));
  const listed = new Map<string, number>();
  for (const [i, id] of table.ids.entries()) {
    const recorded = CONDITIONS.find((name) => STATE[name] === states[i]);
    if (recorded === undefined) continue;
    const compound = known.get(id);
    const condition = compound !== undefined && isSilent(compound, asOf) ? inSilence(recorded) : recorded;
    const name = cells.state[condition];
    listed.set(name, (listed.get(name) ?? 0) + 1);
  }
  expect(Object.fromEntries(keyed)).toEqual(Object.fromEntries(listed));
  const { denominator } = coverage(compounds, asOf, 'compounds');
  expect([...keyed.values()].reduce((sum, count) => sum + count, 0)).toBe(denominator);
});
