/** The list of papers: every bulletin and every assessment, newest first, and the months' gains and losses. */
import { figuresOn } from '../../charts/frame/figure.ts';
import type { Figure } from '../../charts/frame/figure.ts';
import type { MonthFlow } from '../../charts/bars/flow-bars-layout.ts';
import { nth } from '../../domain/lists.ts';
import type { Month } from '../../domain/rows.ts';
import { lastDayOfMonth } from '../../domain/time/calendar.ts';
import type { Edition } from '../../site/edition.ts';
import { assessmentList } from './assessment.ts';
import { bulletinHref, ratesAtEnd } from './bulletin.ts';
import type { BulletinTableRow } from './BulletinTable.astro';
import { publishedRow } from './published.ts';
import { provisionalPart } from '../../ui/provisional.ts';

export interface PapersViewProps {
  readonly title: string;
  readonly lead: string;
  /** Null before the first month has ended. */
  readonly flow: Figure<'FlowBars', { readonly flows: readonly MonthFlow[]; readonly half: boolean }> | null;
  readonly rows: readonly BulletinTableRow[];
  /** Whether the table has the columns of renovation. */
  readonly hasWorks: boolean;
  /** Null while no month is provisional. */
  readonly provisional: string | null;
  /** The note on rounding, where it happens between two months; else null. */
  readonly rounding: string | null;
  readonly years: readonly { readonly name: string; readonly href: string; readonly finding: string }[];
  readonly source: string;
}

export function papersView(edition: Edition): PapersViewProps {
  const { site, words, links } = edition;
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
    hasWorks: site.kept.works,
    flow: rows.length === 0 ? null : flowFigure(edition, rows),
    rows: rows.toReversed().map((entry) => ({
      ...entry,
      rates: ratesAtEnd(site, entry.month, entry.unit),
      isProvisional: site.past.isProvisional(lastDayOfMonth(entry.month)),
      published: publishedRow(site, entry.month, entry.unit),
      name: words.papers.bulletin.label(entry.month),
      href: bulletinHref(links, entry.month),
    })),
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
    years: assessmentList(edition),
    source: words.site.source(site.programme),
  };
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
