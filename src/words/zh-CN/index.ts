/** Everything the site says in Chinese: the type of every other language. */
import { zh } from './common.ts';
import { about } from './about.ts';
import { columns } from './columns.ts';
import { compoundHistory, compoundNotice } from './compounds.ts';
import { computedTables } from './computed-tables.ts';
import { zhCoverage } from './coverage.ts';
import { files } from './files.ts';
import { find } from './find.ts';
import { format } from './format.ts';
import { indicatorRules, indicators } from './indicators.ts';
import { map } from './map.ts';
import { methods } from './methods.ts';
import { zhOverview } from './overview.ts';
import { problems } from './problems.ts';
import { tables } from './tables.ts';
import { papers } from './papers.ts';
import { places } from './places.ts';
import { quality } from './quality.ts';
import { zhRankings } from './rankings.ts';
import { published, reconcile, record } from './record.ts';
import { releases } from './releases.ts';
import { zhRenovation } from './renovation.ts';
import { feed, proposals, reply, standingReason, summary } from './reply.ts';
import { changeWords, gapWords, scheduleClause } from './schedule.ts';
import { standings } from './standings.ts';
import { zhTargets } from './targets.ts';
import { weights } from './weights.ts';

const { overview, target, burnUp, cells, place, compound, ranking, data, notFound, ...vocabulary } = zh;

export const zhCN = {
  locale: 'zh-CN',
  ...vocabulary,
  format,
  schedule: { clause: scheduleClause, change: changeWords, gap: gapWords },
  indicators,
  indicatorRules,
  problems,
  columns,
  tables,
  computedTables,
  files,
  overview: { ...overview, ...zhOverview },
  find,
  places: { ...place, ...places },
  compounds: { ...compound, history: compoundHistory, notice: compoundNotice },
  coverage: zhCoverage,
  renovation: zhRenovation,
  targets: zhTargets,
  targetPanel: target,
  burnUp,
  cells,
  rankings: zhRankings,
  rankingTable: ranking,
  weights,
  papers,
  record: { ...record, ...standings, standingReason },
  proposals,
  reply,
  summary,
  published,
  reconcile,
  releases,
  feed,
  methods,
  quality,
  about,
  map,
  downloads: data,
  notFound,
};
