/** The live list's content for a scene: its caption, columns and rows. Pure. */
import { isSilent, type Area } from '../files/area-file.ts';
import { STATE } from '../files/compound-file.ts';
import { boxesMeet } from '../ground/geometry.ts';
import type { MapWords } from '../words.ts';
import type { City } from './city.ts';
import { measureOf, stateWords } from './headline.ts';
import type { ListRow, SortColumn } from './listing.ts';
import { pointStateOf, type Scene } from './scene.ts';

/** A row with what its cells say. */
export interface ContentRow extends ListRow {
  readonly href: string;
  readonly cells: readonly string[];
}

export interface ListContent {
  /** What a row is called. */
  readonly unit: string;
  readonly caption: string;
  /** The columns' heads and what each sorts by. */
  readonly columns: readonly { readonly label: string; readonly sort: SortColumn }[];
  readonly rows: readonly ContentRow[];
}

/** Compounds sort by how far they are; what is not known has no rate. */
const ACHIEVED: Readonly<Record<number, number>> = {
  [STATE.both]: 5,
  [STATE.coveredExempt]: 4,
  [STATE.covered]: 3,
  [STATE.renovated]: 2,
  [STATE.exempt]: 1,
};

function compoundRows(scene: Scene, city: City, words: MapWords): ContentRow[] {
  const { ids, lng, lat } = city.compounds;
  const { box } = scene.state;
  return ids.flatMap((id, place): ContentRow[] => {
    const code = scene.states[place] ?? STATE.outOfScope;
    const kind = pointStateOf(code);
    if (kind === null) return [];
    const [x, y] = [lng[place] ?? NaN, lat[place] ?? NaN];
    const isPlaced = !Number.isNaN(x);
    const unit = city.names.compound.get(id);
    const state = stateWords(scene, place, words);
    return [
      {
        id,
        name: unit?.name ?? id,
        href: unit?.href ?? '#',
        place,
        kind,
        inView: !isPlaced || box === null || boxesMeet([x, y, x, y], box),
        numerator: ACHIEVED[code] ?? 0,
        denominator: code === STATE.unknown ? 0 : 5,
        cells: [isPlaced ? state : words.withoutPoint(state)],
      },
    ];
  });
}

function areaRow(area: Area, scene: Scene, city: City, words: MapWords): ContentRow {
  const rate = scene.rateOf(area.unit);
  const own = city.boxOfArea(area);
  const { box, measure } = scene.state;
  const unit = city.names[area.level].get(area.id);
  return {
    id: area.id,
    name: unit?.name ?? area.id,
    href: unit?.href ?? '#',
    place: area.place,
    kind: scene.classes.get(area.id) ?? 'missing',
    inView: own === null || box === null || boxesMeet(own, box),
    numerator: rate.numerator,
    denominator: rate.denominator,
    cells: [
      words.parts(rate, measure),
      isSilent(area, scene.silent) ? `${words.rateBeside(rate)} ${words.unreported}` : words.rateBeside(rate),
    ],
  };
}

/** Every unit of the scene's layer in the ledger's order, whether the filter lets it through or not. */
export function listContent(scene: Scene, city: City, words: MapWords): ListContent {
  const { layer, indicator } = scene.state;
  const unit = words.layer[layer];
  const name = { label: words.ledgerOrder, sort: 'place' } as const;
  if (layer === 'compound') {
    return {
      unit,
      caption: words.sheetStates(scene.date),
      columns: [name, { label: words.stateColumn, sort: 'rate' }],
      rows: compoundRows(scene, city, words),
    };
  }
  const measure = measureOf(scene, city);
  return {
    unit,
    caption: words.caption({ indicator, measure, date: scene.date }),
    columns: [
      name,
      { label: words.fraction(indicator, measure.name), sort: 'size' },
      { label: words.rateColumn, sort: 'rate' },
    ],
    rows: city.areas[layer].map((area) => areaRow(area, scene, city, words)),
  };
}
