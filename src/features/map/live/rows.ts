/** The live list's content for a scene: its caption, columns and rows. Pure. */
import type { Condition } from '../../../domain/indicators/condition.ts';
import { nth } from '../../../domain/lists.ts';
import { rateOf } from '../../../domain/indicators/tally.ts';
import type { Area } from '../files/area-file.ts';
import { riseOf } from '../ground/change-classes.ts';
import { boxesMeet } from '../ground/geometry.ts';
import type { MapWords } from '../words.ts';
import type { City } from './city.ts';
import { measureOf, stateWords, subjectOf } from './headline.ts';
import type { ListRow, SortColumn } from './listing.ts';
import { pointStateOf, type Scene } from './scene.ts';

export interface ListContent {
  /** What a row is called. */
  readonly unit: string;
  readonly caption: string;
  /** The columns' heads and what each sorts by. */
  readonly columns: readonly { readonly label: string; readonly sort: SortColumn }[];
  readonly rows: readonly ListRow[];
  /** The page of a row's unit. */
  readonly hrefOf: (row: ListRow) => string;
  /** What a row's cells say: asked of the rows that are shown alone, for a city has a hundred thousand. */
  readonly cellsOf: (row: ListRow) => readonly string[];
}

/** Compounds sort by how far they are; what is not known has no rate. */
const ACHIEVED = {
  both: 5,
  coveredExempt: 4,
  covered: 3,
  renovated: 2,
  exempt: 1,
  neither: 0,
  unknown: 0,
} as const satisfies Readonly<Record<Condition, number>>;

const isPlaced = ({ compounds }: City, place: number): boolean => !Number.isNaN(compounds.lng[place] ?? NaN);

function compoundRows(scene: Scene, city: City): ListRow[] {
  const { ids, lng, lat } = city.compounds;
  const { box } = scene.state;
  const rows: ListRow[] = [];
  for (const [place, id] of ids.entries()) {
    const kind = pointStateOf(nth(scene.states, place));
    if (kind === null) continue;
    const [x, y] = [lng[place] ?? NaN, lat[place] ?? NaN];
    rows.push({
      id,
      name: city.nameOf('compound', id),
      place,
      kind,
      inView: !isPlaced(city, place) || box === null || boxesMeet([x, y, x, y], box),
      size: 1,
      worth: kind === 'unknown' ? null : ACHIEVED[kind],
    });
  }
  return rows;
}

/** A row's place in the order: its rate, or its change in points; few compounds have none, and come last. */
function areaRow(area: Area, scene: Scene, city: City): ListRow {
  const rate = scene.rateOf(area.unit);
  const rise = scene.since === null ? null : riseOf(scene.beforeOf(area.unit), rate);
  const own = city.boxOfArea(area);
  const { box } = scene.state;
  return {
    id: area.id,
    name: city.nameOf(area.level, area.id),
    place: area.place,
    kind: scene.classes.get(area.id) ?? 'missing',
    inView: own === null || box === null || boxesMeet(own, box),
    size: rate.denominator,
    worth: scene.since === null ? rateOf(rate) : rise,
  };
}

function areaCells(area: Area, scene: Scene, words: MapWords): string[] {
  const { measure } = scene.state;
  const now = scene.rateOf(area.unit);
  const figure =
    scene.since === null
      ? words.rateBeside(now)
      : words.changeCell({ before: scene.beforeOf(area.unit), now, measure });
  const silence = words.silence(scene.silenceOf(area));
  return [words.parts(now, measure), silence === '' ? figure : `${figure} ${silence}`];
}

/** Every unit of the scene's layer in the ledger's order, whether the filter lets it through or not. */
export function listContent(scene: Scene, city: City, words: MapWords): ListContent {
  const { layer } = scene.state;
  const subject = subjectOf(scene, city);
  const unit = words.layer[layer];
  const name = { label: words.ledgerOrder, sort: 'place' } as const;
  const hrefOf = ({ id }: ListRow): string => city.names[layer].get(id)?.href ?? '#';
  if (layer === 'compound') {
    return {
      unit,
      caption: words.sheetStates(scene.date, subject.category),
      columns: [name, { label: words.stateColumn, sort: 'rate' }],
      rows: compoundRows(scene, city),
      hrefOf,
      cellsOf: ({ place }) => {
        const state = stateWords(scene, city, place, words);
        return [isPlaced(city, place) ? state : words.withoutPoint(state)];
      },
    };
  }
  const measure = measureOf(scene, city);
  const areas = city.areas[layer];
  return {
    unit,
    caption: words.caption({ subject, measure, date: scene.date, since: scene.since }),
    columns: [
      name,
      { label: words.fraction(subject, measure.name), sort: 'size' },
      { label: scene.since === null ? words.rateColumn : words.changeColumn, sort: 'rate' },
    ],
    rows: areas.map((area) => areaRow(area, scene, city)),
    hrefOf,
    cellsOf: ({ place }) => {
      const area = areas[place];
      return area === undefined ? [] : areaCells(area, scene, words);
    },
  };
}
