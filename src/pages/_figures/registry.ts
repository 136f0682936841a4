/** Every figure of the main pages: what the pages' views name as their figures. */
import { figuresIn, type OwnFigure } from '../../charts/frame/figure.ts';
import { LEDGER_OF_LEVEL, LISTED_LEVELS } from '../../domain/units/levels.ts';
import { coverageView } from '../../features/coverage/view.ts';
import { pictureView } from '../../features/map/picture/view.ts';
import { overviewView } from '../../features/overview/view.ts';
import { assessmentView } from '../../features/papers/assessment.ts';
import { bulletinView } from '../../features/papers/bulletin.ts';
import { papersView } from '../../features/papers/list.ts';
import { placeView } from '../../features/places/view.ts';
import { qualityView } from '../../features/quality/view.ts';
import { latestRankingView, rankingView } from '../../features/rankings/view.ts';
import { publishedView } from '../../features/record/published.ts';
import { reconcileView } from '../../features/record/reconcile.ts';
import { figureTableView } from '../../features/record/table.ts';
import { releasesView } from '../../features/releases/list.ts';
import { releaseView } from '../../features/releases/release.ts';
import { renovationView } from '../../features/renovation/view.ts';
import { proposalsView } from '../../features/reply/proposals.ts';
import { replyView } from '../../features/reply/view.ts';
import { targetsView } from '../../features/targets/view.ts';
import type { Edition } from '../../site/edition.ts';
import { hasPage } from '../../site/pages.ts';

/** A page's own path, or the one below which its pages lie, and what they show. */
type FigurePage = readonly [path: string, views: (edition: Edition) => readonly unknown[]];

const PAGES: readonly FigurePage[] = [
  ['/', (edition) => [overviewView(edition)]],
  ['/coverage/', (edition) => [coverageView(edition)]],
  ['/renovation/', (edition) => [renovationView(edition)]],
  ['/targets/', (edition) => [targetsView(edition)]],
  [
    '/rankings/',
    (edition) => [
      latestRankingView(edition),
      ...edition.site.rankings.quarters.map((quarter) => rankingView(edition, quarter)),
    ],
  ],
  [
    '/bulletins/',
    (edition) => [papersView(edition), ...edition.site.bulletins.months.map((month) => bulletinView(edition, month))],
  ],
  ['/assessments/', (edition) => edition.site.rankings.years.map((year) => assessmentView(edition, year))],
  ['/map/picture/', (edition) => [pictureView(edition)]],
  ['/quality/', (edition) => [qualityView(edition)]],
  ['/reconcile/', (edition) => [reconcileView(edition)]],
  ['/published/', (edition) => [publishedView(edition), figureTableView(edition)]],
  [
    '/releases/',
    (edition) => [
      releasesView(edition),
      ...edition.site.past.releases.flatMap(({ id, isKept }) => (isKept ? [releaseView(edition, id)] : [])),
    ],
  ],
  [
    '/proposals/',
    (edition) => [proposalsView(edition), ...edition.site.replies.proposals.map(({ id }) => replyView(edition, id))],
  ],
  // The largest places have figures of their own.
  ...LISTED_LEVELS.map((level): FigurePage => [
    `/${LEDGER_OF_LEVEL[level]}/`,
    (edition) => {
      const { levels, units } = edition.site.tree;
      return level === levels.largest ? units(level).map(({ id }) => placeView(edition, level, id)) : [];
    },
  ]),
];

/** The figures of the site, page by page. */
export function allFigures(edition: Edition): readonly OwnFigure[] {
  return PAGES.flatMap(([path, views]) => (hasPage(edition.site.pages, path) ? views(edition).flatMap(figuresIn) : []));
}
