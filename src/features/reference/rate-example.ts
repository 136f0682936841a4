/** The rates of one sub-district, compound by compound: short enough to be counted by hand. */
import { wholeSum } from '../../domain/indicators/tally.ts';
import type { Measure } from '../../domain/rows.ts';
import type { CellGroup } from '../../site/cells.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';
import type { Place } from '../../site/tree.ts';

/** What one compound adds to numerators and denominators. */
export interface ExampleRow {
  readonly name: string;
  readonly href: string;
  readonly households: number | null;
  readonly floorAreaM2: number | null;
  readonly covered: boolean;
  /** Categories with accepted works, of those that are needed. */
  readonly accepted: number;
  readonly needed: number;
}

/** A numerator and its denominator; null where a size among them is not known. */
interface Sums {
  readonly of: number | null;
  readonly all: number | null;
}

export interface RateExample {
  readonly caption: string;
  readonly coverage: string;
  /** Null where the works are not kept. */
  readonly renovation: string | null;
  readonly rows: readonly ExampleRow[];
  /** The sizes that any compound has: each is a column. */
  readonly measures: readonly Exclude<Measure, 'compounds'>[];
  /** The sums below the columns. */
  readonly sums: Readonly<Record<'households' | 'floorAreaM2' | 'covered' | 'renovated', Sums>>;
}

const renovatedIn = ({ cells }: CellGroup): number =>
  cells
    .filter(({ state }) => state === 'both' || state === 'renovated')
    .reduce((sum, cell) => sum + cell.compounds.length, 0);

/** Of the units that report, one with few compounds, some of them covered and some renovated; null where none has reported such. */
function exampleGroup(site: Site): CellGroup | null {
  const silent = new Set(site.reports.silent().map(({ id }) => id));
  const groups = site.compounds
    .cells(site.tree.city)
    .filter(({ unit, covered, total }) => !silent.has(unit.id) && covered > 0 && covered < total);
  const isTold = (id: string): boolean =>
    !site.rates.now({ level: site.tree.levels.reporting, id }, { indicator: 'renovation' }).small;
  const telling = groups.filter((group) => renovatedIn(group) > 0 && isTold(group.unit.id));
  const candidates = telling.length > 0 ? telling : groups;
  return candidates.toSorted((a, b) => a.total - b.total)[0] ?? null;
}

function rowsOf({ site, links }: Edition, place: Place): ExampleRow[] {
  return site.tree.compoundsIn(place).flatMap(({ id, name, households, floorAreaM2 }) => {
    const { inScope, covered, accepted, needed } = site.compounds.state(id);
    const href = links.unit({ level: 'compound', id });
    return inScope ? [{ name, href, households, floorAreaM2, covered, accepted, needed }] : [];
  });
}

function sumsOf(rows: readonly ExampleRow[]): RateExample['sums'] {
  const covered = rows.filter((row) => row.covered);
  const needing = rows.filter((row) => row.needed > 0);
  const sums = (column: 'households' | 'floorAreaM2'): Sums => {
    const all = wholeSum(rows.map((row) => row[column]));
    return { of: all === null ? null : wholeSum(covered.map((row) => row[column])), all };
  };
  return {
    households: sums('households'),
    floorAreaM2: sums('floorAreaM2'),
    covered: { of: covered.length, all: rows.length },
    renovated: { of: needing.filter((row) => row.accepted === row.needed).length, all: needing.length },
  };
}

const OTHER_MEASURES: readonly Exclude<Measure, 'compounds'>[] = ['households', 'floor_area'];

/** Coverage and renovation of one sub-district; null where no sub-district shows both sides. */
export function rateExample(edition: Edition): RateExample | null {
  const { site, words } = edition;
  const group = exampleGroup(site);
  if (group === null) return null;
  const { id, name } = group.unit;
  const place: Place = { level: site.tree.levels.reporting, id };
  const rows = rowsOf(edition, place);
  const measures = OTHER_MEASURES.filter(site.sizes.has);
  const renovation = site.kept.works ? site.rates.now(place, { indicator: 'renovation' }) : null;
  return {
    caption: words.format.clause(name) + words.site.source(site.programme),
    coverage: [
      words.methods.coverageExample({
        name,
        asOf: site.asOf,
        rate: site.rates.now(place, { indicator: 'coverage' }),
      }),
      ...measures.flatMap((measure) => {
        const rate = site.rates.now(place, { indicator: 'coverage', measure });
        return rate.rate === null ? [] : [words.methods.measureExample(rate)];
      }),
    ].join(''),
    renovation:
      renovation === null
        ? null
        : words.methods.renovationExample({
            name,
            exempt: rows.length - renovation.denominator,
            rate: renovation,
          }),
    rows,
    measures,
    sums: sumsOf(rows),
  };
}

/** What silence leaves open in the whole city; empty where it has no rate. */
export function upperExample({ site, words }: Edition): string {
  const { numerator, denominator, rate, upper, open } = site.rates.now(site.tree.city, { indicator: 'coverage' });
  if (rate === null || upper === null) return '';
  return words.methods.upperExample({
    names: site.reports.silent().map(({ name }) => name),
    month: site.reports.month,
    covered: numerator,
    open,
    total: denominator,
    rate,
    upper,
  });
}
