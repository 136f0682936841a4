/** The list of papers: every bulletin and every assessment, newest first, and the months' gains and losses. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Figure } from '../../charts/frame/figure.ts';
import type { MonthFlow } from '../../charts/bars/flow-bars-layout.ts';
import { nth } from '../../domain/lists.ts';
import type { Month } from '../../domain/rows.ts';
import { lastDayOfMonth } from '../../domain/time/calendar.ts';
import type { BulletinEntry } from '../../site/bulletins.ts';
import type { Edition } from '../../site/edition.ts';
import { assessmentList } from './assessment.ts';
import { bulletinAdded, bulletinColumns, bulletinHref, ratesAtEnd } from './bulletin.ts';
import type { BulletinFigure } from './bulletin.ts';
import { publishedRow } from './published.ts';
import { provisionalPart } from '../../ui/provisional.ts';

export interface PapersViewProps {
  readonly title: string;
  readonly lead: string;
  /** Null before the first month has ended. */
  readonly flow: Figure<'FlowBars', { readonly flows: readonly MonthFlow[]; readonly half: boolean }> | null;
  /** Every month, the newest first; null before the first month has ended. */
  readonly table: BulletinFigure | null;
  /** Null while no month is provisional. */
  readonly provisional: string | null;
  /** The note on rounding, where it happens between two months; else null. */
  readonly rounding: string | null;
  /** Null where nothing is ranked. */
  readonly years: readonly { readonly name: string; readonly href: string; readonly finding: string }[] | null;
}

export function papersView(edition: Edition): PapersViewProps {
  const { site, words } = edition;
  const { months, row } = site.bulletins;
  const rows = months.map((month) => row(month, site.tree.city));
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    title:
      first === undefined || last === undefined
        ? words.papers.index.none
        : words.papers.index.title({
            issues: rows.length,
            from: first.month,
            to: last.month,
            first: first.coverage,
            last: last.coverage,
          }),
    lead: words.papers.index.lead(site.kept),
    flow: rows.length === 0 ? null : flowFigure(edition, rows),
    table: rows.length === 0 ? null : monthFigure(edition, rows),
    provisional: provisionalPart(edition)?.note ?? null,
    // A month's rates stand above those of the month before.
    rounding: words.format.rounding(
      rows
        .slice(1)
        .flatMap((row, i) => [
          [nth(rows, i).coverage, row.coverage] as const,
          [nth(rows, i).renovation, row.renovation] as const,
        ]),
    ),
    years: edition.site.rankings.scheme.levels.length === 0 ? null : assessmentList(edition),
  };
}

/** The city's months, the newest first. */
function monthFigure(edition: Edition, rows: readonly BulletinEntry[]): BulletinFigure {
  const { site, words, links } = edition;
  const text = words.papers.index;
  const shown = rows.toReversed().map((entry) => ({
    ...entry,
    rates: ratesAtEnd(site, entry.month, entry.unit),
    isProvisional: site.past.isProvisional(lastDayOfMonth(entry.month)),
    published: publishedRow(site, entry.month, entry.unit),
    name: words.papers.bulletin.label(entry.month),
    href: bulletinHref(links, entry.month),
  }));
  return figuresOn(
    edition,
    '/bulletins/',
  )({
    chart: 'BulletinTable',
    isTable: true,
    id: 'by-month',
    title: text.tableTitle(words.site.whole(site.programme)),
    subtitle: text.tableCaption,
    rows: {
      table: 'bulletins',
      where: { level: ['city'] },
      columns: bulletinColumns(site),
      added: bulletinAdded(edition, shown),
    },
    props: {
      caption: text.tableCaption,
      first: text.monthly,
      rows: shown,
      hasWorks: site.kept.works,
    },
  });
}

/** What the months gained and lost. */
function flowFigure(
  edition: Edition,
  rows: readonly { readonly month: Month; readonly newlyCovered: number; readonly coverageLost: number }[],
) {
  const text = edition.words.papers.index;
  return figuresOn(
    edition,
    '/bulletins/',
  )({
    chart: 'FlowBars',
    id: 'flow',
    title: text.flow(
      rows.reduce((sum, { newlyCovered }) => sum + newlyCovered, 0),
      rows.reduce((sum, { coverageLost }) => sum + coverageLost, 0),
    ),
    subtitle: text.flowMeasure,
    rows: {
      table: 'bulletins',
      where: { level: ['city'] },
      columns: ['month', 'level', 'unit_id', 'newly_covered', 'coverage_lost'],
    },
    props: {
      flows: rows.map(({ month, newlyCovered, coverageLost }) => ({ month, gained: newlyCovered, lost: coverageLost })),
      half: true,
    },
  });
}
