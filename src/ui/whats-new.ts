/** What a publication brought against the one before, in sentences: for the page of the downloads and for feeds. */
import { changeOf } from '../domain/indicators/change.ts';
import type { IndicatorId } from '../domain/indicators/registry.ts';
import { isSmall } from '../domain/indicators/small-numbers.ts';
import { LEDGER_OF_LEVEL } from '../domain/units/levels.ts';
import type { ChangeKind } from '../history/difference.ts';
import type { Vintage } from '../history/vintages.ts';
import type { Edition } from '../site/edition.ts';
import type { ReleaseChanges } from '../site/past.ts';

/** A sentence, and the rates that stand in it beside their difference. */
interface Told {
  readonly text: string;
  readonly pairs: readonly (readonly [from: number | null, to: number | null])[];
}

/** The rows of each ledger in which there is a change of a kind. */
function rowsOf({ words }: Edition, { rows }: ReleaseChanges, kind: ChangeKind) {
  return rows
    .filter((own) => own.kind === kind)
    .map((own) => ({ ledger: words.tables[own.ledger].title, rows: own.rows }));
}

/** What came, what was changed or withdrawn, and what is counted otherwise. */
function rowSentences(edition: Edition, changes: ReleaseChanges, since: string): readonly string[] {
  const text = edition.words.whatsNew;
  const of = (kind: ChangeKind) => rowsOf(edition, changes, kind);
  return [
    text.added(since, of('new')),
    text.late(of('late')),
    text.revisedRows({ changed: of('changed'), withdrawn: of('withdrawn') }),
    text.redefined({ units: of('units'), settings: changes.isRedefined }),
  ];
}

/** The city's figure as the two publications gave it; nothing where one of them did not. */
function figureSentence({ site, words }: Edition, indicator: IndicatorId, since: string, id: string): readonly Told[] {
  const figure = (release: string) => site.past.figure(release, site.tree.city, indicator, 'compounds');
  const [before, now] = [figure(since), figure(id)];
  if (before === null || now === null) return [];
  const { name } = words.indicators[indicator];
  const { fraction } = words.releases.revision;
  if (isSmall(before.denominator) || isSmall(now.denominator)) {
    const [then, today] = [before, now].map(({ numerator, denominator }) => fraction(numerator, denominator));
    return [{ text: words.whatsNew.fewFigure(name, then ?? '', today ?? ''), pairs: [] }];
  }
  const text = words.whatsNew.figure(name, { before: before.rate, now: now.rate });
  return [{ text, pairs: [[before.rate, now.rate]] }];
}

/** What the newest publication did to the figures of the one before: the city's, and the one that moved most. */
function revisedSentence({ site, words }: Edition, indicator: IndicatorId, since: string): readonly Told[] {
  const { past, programme } = site;
  const isMany = ({ level, unitId }: Vintage): boolean => {
    const figure = past.figure(since, { level, id: unitId }, indicator, 'compounds');
    return figure !== null && !isSmall(figure.denominator);
  };
  const rows = past
    .vintages(since)
    .filter((row) => row.indicator === indicator && row.measure === 'compounds' && isMany(row));
  const city = rows.find(({ level }) => level === 'city');
  if (city === undefined) return [];
  const moved = rows.flatMap((row) =>
    row.level === 'city' || row.revision === null || changeOf(row.revision) === 'same'
      ? []
      : [{ row, by: Math.abs(row.revision) }],
  );
  const most = moved.toSorted((a, b) => b.by - a.by)[0]?.row;
  const nameOf = ({ level, unitId }: Vintage): string =>
    (level === 'city' ? null : past.nameOf(LEDGER_OF_LEVEL[level], unitId)) ?? unitId;
  const text = words.whatsNew.revised({
    name: words.indicators[indicator].name,
    since,
    whole: words.site.whole(programme),
    city: { before: city.first, now: city.now },
    most: most === undefined ? null : { unit: nameOf(most), before: most.first, now: most.now },
  });
  return [{ text, pairs: [city, ...(most === undefined ? [] : [most])].map(({ first, now }) => [first, now]) }];
}

/**
 * What a kept publication added, revised and redefined, with sizes; of the newest one also what it did to the figures of the
 * one before. Of older ones that is not told: a past figure is shown as it was published, and not computed again.
 */
export function whatsNew(edition: Edition, id: string): readonly string[] {
  const { site, words } = edition;
  const changes = site.past.changes(id);
  if (changes === null) return [];
  if (changes.since === null) return [words.whatsNew.first];
  const since = changes.since.id;
  const figures = [
    ...site.indicators.flatMap((indicator) => figureSentence(edition, indicator, since, id)),
    ...(site.past.release?.id === id
      ? site.indicators.flatMap((indicator) => revisedSentence(edition, indicator, since))
      : []),
  ];
  const rounding = words.format.rounding(figures.flatMap(({ pairs }) => pairs));
  return [
    ...rowSentences(edition, changes, since),
    ...figures.map(({ text }) => text),
    ...(rounding === null ? [] : [rounding]),
  ];
}
