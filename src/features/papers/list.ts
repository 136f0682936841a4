/** The list of papers: every bulletin and every assessment, newest first, and the months' gains and losses. */
import type { ComponentProps } from 'astro/types';
import type FlowBars from '../../charts/bars/FlowBars.astro';
import { nth } from '../../domain/lists.ts';
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
  readonly flows: ComponentProps<typeof FlowBars>['flows'];
  readonly flowTitle: string;
  readonly rows: readonly BulletinTableRow[];
  /** Whether the table has the columns of renovation. */
  readonly hasWorks: boolean;
  /** Null while no month is provisional. */
  readonly provisional: string | null;
  /** The note on rounding, where it happens between two months; else null. */
  readonly rounding: string | null;
  readonly years: readonly { readonly name: string; readonly href: string; readonly finding: string }[];
  readonly source: string;
  readonly download: string;
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
    flows: rows.map(({ month, newlyCovered, coverageLost }) => ({ month, gained: newlyCovered, lost: coverageLost })),
    flowTitle: words.papers.index.flow(
      rows.reduce((sum, { newlyCovered }) => sum + newlyCovered, 0),
      rows.reduce((sum, { coverageLost }) => sum + coverageLost, 0),
    ),
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
    download: links.file('/data/bulletins.csv'),
  };
}
