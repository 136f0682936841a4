/** Everything that the preview of a coming release shows to whoever must sign it off. */
import { isSmall } from '../../domain/indicators/small-numbers.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { get } from '../../domain/lists.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Change } from '../../history/difference.ts';
import { LEAST_STEPS } from '../../history/movement.ts';
import type { Movement, Preview } from '../../history/preview.ts';
import { figureKey, keptLevelsOf, type KeptLevel } from '../../history/revision.ts';
import type { Edition } from '../../site/edition.ts';
import { REVISION_PARTS } from '../../site/revision-summary.ts';
import { changeCounts, changeLines, type ChangeCount, type ChangeLine } from '../../ui/change-lines.ts';
import { unitOf } from './revision-rows.ts';

/** More than a page should carry; the command lists them all. */
const MOST_LINES = 400;
/** Alarms of one kind that are said one by one. */
const MOST_LEAPS = 12;

export interface MovementRow {
  readonly name: string;
  readonly href: string | null;
  readonly published: string;
  readonly coming: string;
  readonly moved: string;
  /** The last release's figure counted again today; empty where it had none. */
  readonly recomputed: string;
  readonly parts: readonly string[];
  readonly isLeap: boolean;
}

export interface PreviewProps {
  readonly title: string;
  readonly lead: string;
  readonly alarmsTitle: string;
  readonly alarms: readonly string[];
  /** Null where enough releases tell what is usual. */
  readonly tooFew: string | null;
  readonly indicators: readonly {
    readonly id: string;
    readonly name: string;
    readonly city: readonly MovementRow[];
    /** The units of each level, from the largest. */
    readonly units: readonly {
      readonly first: string;
      readonly label: string;
      /** Where they are folded under it: of all levels but the largest. */
      readonly summary: string | null;
      readonly rows: readonly MovementRow[];
    }[];
  }[];
  readonly counts: readonly ChangeCount[];
  /** The sub-districts with changes: their name and a count a kind. */
  /** What those are called by which the changes are counted. */
  readonly reporterHead: string;
  readonly bySubdistrict: readonly { readonly name: string; readonly counts: readonly string[] }[];
  readonly unexplainedTitle: string;
  readonly unexplained: readonly ChangeLine[];
  readonly revisedTitle: string;
  readonly revised: readonly ChangeLine[];
  readonly rest: string | null;
  readonly source: string;
}

/** The alarms as sentences: rows lost, sub-districts gone silent, figures that leap. */
function alarmsOf(edition: Edition, { alarms, asOf }: Preview): readonly string[] {
  const { words } = edition;
  const text = words.releases.preview;
  const more = alarms.leaps.length - MOST_LEAPS;
  return [
    ...alarms.lost.map(({ ledger, rows, most }) => text.lost({ ledger: words.tables[ledger].title, rows, most })),
    ...(alarms.silent.length === 0
      ? []
      : [
          text.silent(
            alarms.silent.map((id) => unitOf(edition, edition.site.tree.levels.reporting, id).name),
            monthOf(asOf),
          ),
        ]),
    ...alarms.leaps.slice(0, MOST_LEAPS).map(({ figure, before, now, most }) =>
      text.leap({
        unit: unitOf(edition, figure.level, figure.unitId).name,
        name: words.indicators[figure.indicator].short,
        before,
        now,
        most,
      }),
    ),
    ...(more > 0 ? [text.moreLeaps(more)] : []),
  ];
}

function movementRow(
  { words }: Edition,
  { figure, published, revision }: Movement,
  unit: { readonly name: string; readonly href: string | null },
  isLeap: boolean,
): MovementRow {
  // Among so few compounds a percentage says more than is known.
  if (figure.measure === 'compounds' && isSmall(figure.denominator))
    return {
      ...unit,
      published: '',
      coming: words.releases.revision.fraction(figure.numerator, figure.denominator),
      moved: '',
      recomputed: '',
      parts: REVISION_PARTS.map(() => ''),
      isLeap,
    };
  return {
    ...unit,
    published: words.format.percent(published),
    coming: words.format.percent(figure.rate),
    moved: words.format.change(published === null || figure.rate === null ? null : figure.rate - published),
    recomputed: revision === null ? '' : words.format.percent(revision.now),
    parts: REVISION_PARTS.map((part) => (revision === null ? '' : words.format.change(revision[part]))),
    isLeap,
  };
}

function indicatorView(edition: Edition, { movements, alarms }: Preview, indicator: IndicatorId) {
  const { site, words } = edition;
  const text = words.releases.release;
  const leaps = new Set(alarms.leaps.map(({ figure }) => figureKey(figure)));
  const own = movements.filter(({ figure }) => figure.indicator === indicator);
  const isLeap = ({ figure }: Movement): boolean => leaps.has(figureKey(figure));
  const units = (level: Exclude<KeptLevel, 'city'>): readonly MovementRow[] => {
    const order = new Map(site.tree.units(level).map(({ id }, i) => [id, i]));
    return own
      .filter(({ figure }) => figure.level === level && figure.measure === 'compounds')
      .toSorted((a, b) => get(order, a.figure.unitId) - get(order, b.figure.unitId))
      .map((row) => movementRow(edition, row, unitOf(edition, level, row.figure.unitId), isLeap(row)));
  };
  return {
    id: indicator,
    name: words.indicators[indicator].name,
    city: site.rates
      .byMeasure(site.tree.city, indicator)
      .flatMap(({ measure }) =>
        own
          .filter(({ figure }) => figure.level === 'city' && figure.measure === measure)
          .map((row) => movementRow(edition, row, { name: words.measure[measure], href: null }, isLeap(row))),
      ),
    units: keptLevelsOf(site.tree.levels).map((level) => {
      const rows = units(level);
      const name = words.level[level];
      const isLargest = level === site.tree.levels.largest;
      return {
        first: name,
        label: `${words.indicators[indicator].name}${words.papers.colon}${isLargest ? text.each(name) : name}`,
        summary: isLargest ? null : text.folded(name, rows.length),
        rows,
      };
    }),
  };
}

/** The preview's page. */
export function previewView(edition: Edition, preview: Preview): PreviewProps {
  const { site, words } = edition;
  const text = words.releases.preview;
  const { against, asOf, changes, movements, bySubdistrict } = preview;
  const alarms = alarmsOf(edition, preview);
  const open = new Set(preview.unexplained.map(cellKey));
  const revised = changes.filter(({ kind }) => kind === 'changed' || kind === 'withdrawn' || kind === 'units');
  const rest = revised.length - MOST_LINES;
  const lines = (own: readonly Change[]): readonly ChangeLine[] =>
    changeLines(edition, own.slice(0, MOST_LINES), site.past.reasons, (change) => open.has(cellKey(change)));
  const steps = site.past.releases.filter(({ isKept }) => isKept).length - 1;
  return {
    title: words.format.sentence(
      text.finding({
        asOf,
        against: against.id,
        figures: site.indicators.flatMap((indicator) =>
          movements
            .filter(
              ({ figure }) =>
                figure.indicator === indicator && figure.level === 'city' && figure.measure === 'compounds',
            )
            .map(({ figure, published }) => ({
              name: words.indicators[indicator].short,
              published,
              now: figure.rate,
            })),
        ),
      }),
    ),
    lead: text.lead({ against: against.id, publishedOn: against.publishedOn }),
    alarmsTitle: text.alarms(alarms.length),
    alarms,
    tooFew: steps < LEAST_STEPS ? text.tooFew(LEAST_STEPS) : null,
    indicators: site.indicators.map((indicator) => indicatorView(edition, preview, indicator)),
    counts: changeCounts(edition, preview.counts),
    reporterHead: words.level[site.tree.levels.reporting],
    bySubdistrict: bySubdistrict
      .toSorted((a, b) => total(b.counts) - total(a.counts))
      .map(({ subdistrictId, counts }) => ({
        name:
          subdistrictId === null
            ? text.elsewhere
            : unitOf(edition, edition.site.tree.levels.reporting, subdistrictId).name,
        counts: changeCounts(edition, counts).map(({ count }) => count),
      })),
    unexplainedTitle: text.unexplained(preview.unexplained.length),
    unexplained: lines(preview.unexplained),
    revisedTitle: text.revised(revised.length),
    revised: lines(revised),
    rest: rest > 0 ? text.rest(rest) : null,
    source: words.site.source(site.programme),
  };
}

const cellKey = ({ ledger, key, column }: Change): string => [ledger, key, column].join('\n');

const total = (counts: Preview['counts']): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
