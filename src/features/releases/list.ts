/** Everything that the list of publications shows: what has become of the first published figures, and every release. */
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { Vintage } from '../../history/vintages.ts';
import type { Edition } from '../../site/edition.ts';
import type { PastRelease } from '../../site/past.ts';
import { provisionalNote } from '../../ui/provisional.ts';
import { changeViews } from '../../ui/standing-changes.ts';
import type { StandingChangeView } from '../../ui/standing-changes.ts';
import { releaseListFigure, VINTAGE_COLUMNS, type ReleaseRow, type ReleaseTableProps } from './figures.ts';

export interface VintageChartProps {
  /** Oldest first. */
  readonly rows: readonly (Vintage & { readonly isProvisional: boolean })[];
}

export interface ReleasesProps {
  readonly trail: ReturnType<typeof trailOf>;
  readonly title: string;
  readonly lead: string;
  /** One an indicator; none before the second release that is kept. */
  readonly charts: readonly Figure<'VintageChart', VintageChartProps>[];
  /** Null while no figure is provisional. */
  readonly provisional: string | null;
  readonly list: Figure<'ReleaseTable', ReleaseTableProps>;
  /** Null where no reply is on record, or it is not kept how its claims stood. */
  readonly changes: readonly StandingChangeView[] | null;
  /** Null where no figures are kept. */
  readonly vintages: string | null;
}

/** The address of a release's page. */
export function releaseHref({ links }: Pick<Edition, 'links'>, id: string): string {
  return links.page(`/releases/${id}/`);
}

function releaseRow(edition: Edition, release: PastRelease): ReleaseRow {
  const { site, words } = edition;
  const { id, asOf, closedOn, publishedOn, days, note, isKept } = release;
  return {
    id,
    href: isKept ? releaseHref(edition, id) : null,
    isProvisional: isKept && site.past.isProvisional(asOf),
    asOf: words.format.date(asOf),
    closedOn: words.format.date(closedOn),
    publishedOn: words.format.date(publishedOn),
    delay: words.releases.list.days(days),
    note,
    figures: !site.past.isKept
      ? []
      : site.indicators.map((indicator) => {
          const row = site.past.vintage(id, site.tree.city, indicator, 'compounds');
          return row === null
            ? { first: words.releases.list.archived, now: '', revision: '' }
            : {
                first: words.format.percent(row.first),
                now: words.format.percent(row.now),
                revision: words.format.change(row.revision),
              };
        }),
  };
}

function charts(edition: Edition): ReleasesProps['charts'] {
  const { site, words } = edition;
  return site.indicators.flatMap((id) => {
    const rows = site.past.course(site.tree.city, id, 'compounds');
    if (rows.length < 2) return [];
    const largest = site.past.summary(site.tree.city, id, 'compounds')?.largest ?? null;
    const name = words.indicators[id].short;
    return [
      figuresOn(
        edition,
        '/releases/',
      )({
        chart: 'VintageChart',
        id: `vintages-${id}`,
        title: words.releases.list.chartTitle(
          name,
          largest === null ? null : { when: site.periods.called(largest.asOf), first: largest.first, now: largest.now },
        ),
        subtitle: words.releases.list.chartSubtitle(name),
        rows: {
          table: 'vintages',
          where: { level: ['city'], indicator: [id], measure: ['compounds'] },
          columns: VINTAGE_COLUMNS,
        },
        props: { rows: rows.map((row) => ({ ...row, isProvisional: site.past.isProvisional(row.asOf) })) },
      }),
    ];
  });
}

/** The way to the publications: from the page of all papers, where the city has one. */
export function trailOf({ site, words, links }: Edition): readonly { readonly name: string; readonly href: string }[] {
  return site.pages['/papers/'] ? [{ name: words.papers.name, href: links.page('/papers/') }] : [];
}

export function releasesView(edition: Edition): ReleasesProps {
  const { site, words, links } = edition;
  const { past } = site;
  const text = words.releases.list;
  const summaries = site.indicators.map((id) => ({
    name: words.indicators[id].short,
    summary: past.summary(site.tree.city, id, 'compounds'),
  }));
  const [first, ...others] = summaries;
  const unkept = past.releases.filter(({ isKept }) => !isKept).length;
  const drawn = charts(edition);
  return {
    trail: trailOf(edition),
    title: words.format.sentence(text.finding(past.releases.length, first?.name ?? '', first?.summary ?? null)),
    lead: words.papers.paragraph([
      ...others.flatMap(({ name, summary }) => (summary === null ? [] : [text.also(name, summary)])),
      ...(past.isKept && unkept > 0 ? [text.partlyKept(unkept)] : []),
      ...(past.isKept && drawn.length === 0 ? [text.onlyOne] : []),
      text.next(site.quality.nextRelease),
    ]),
    charts: drawn,
    provisional: past.releases.some(({ asOf, isKept }) => isKept && past.isProvisional(asOf))
      ? provisionalNote(edition)
      : null,
    list: releaseListFigure(
      edition,
      past.isKept ? summaries.map(({ name }) => name) : [],
      past.releases.map((release) => releaseRow(edition, release)),
    ),
    changes: changeViews(edition),
    vintages: past.isKept ? links.file('/data/vintages.csv') : null,
  };
}
