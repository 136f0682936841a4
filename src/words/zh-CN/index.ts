/** Everything the site says in Chinese: the type of every other language. */
import { about } from './about.ts';
import { api } from './api.ts';
import { catalogue } from './catalogue.ts';
import { cells } from './cells.ts';
import { check } from './check.ts';
import { cityWords } from './city-words.ts';
import { columns } from './columns.ts';
import { commands } from './commands.ts';
import { deploy } from './deploy.ts';
import { comparePage } from './compare-page.ts';
import { compare } from './compare.ts';
import { compounds } from './compounds.ts';
import { computedTables } from './computed-tables.ts';
import { zhCoverage } from './coverage.ts';
import { dataGuide } from './data-guide.ts';
import { disk } from './disk.ts';
import { downloads } from './downloads.ts';
import { embeds } from './embeds.ts';
import { faultReport } from './fault-report.ts';
import { feed } from './feed.ts';
import { files } from './files.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import { finding } from './finding.ts';
import { format } from './format.ts';
import { historyTables } from './history-tables.ts';
import { indicatorRules, indicators } from './indicators.ts';
import { lines } from './lines.ts';
import { linkPictures } from './link-pictures.ts';
import { map } from './map.ts';
import { mergeCommand } from './merge-command.ts';
import { methods } from './methods.ts';
import { offline } from './offline.ts';
import { zhOverview } from './overview.ts';
import { papers } from './papers.ts';
import { places } from './places.ts';
import { problems } from './problems.ts';
import { quality } from './quality.ts';
import { rankingTable, zhRankings } from './rankings.ts';
import { published, reconcile, record } from './record.ts';
import { releaseZip } from './release-zip.ts';
import { releaseCommand } from './release-command.ts';
import { releases } from './releases.ts';
import { zhRenovation } from './renovation.ts';
import { programmeTables } from './programme-tables.ts';
import { replyTables } from './reply-tables.ts';
import { claims, standingReason } from './reply-claims.ts';
import { forms, reminders } from './reply-forms.ts';
import { handling } from './reply-handling.ts';
import { proposals } from './reply-register.ts';
import { rules } from './reply-rules.ts';
import { sheet } from './reply-sheet.ts';
import { reply } from './reply.ts';
import { notFound, site } from './site.ts';
import { rowFilter } from './row-filter.ts';
import { standings } from './standings.ts';
import { tablePage } from './table-page.ts';
import { tables } from './tables.ts';
import { template } from './template.ts';
import { burnUp, targetPanel } from './target-panel.ts';
import { zhTargets } from './targets.ts';
import { boundariesCommand } from './boundaries-command.ts';
import { tidyCommand } from './tidy-command.ts';
import { usages } from './usage.ts';
import { inApp } from './in-app.ts';
import { newCity } from './new-city.ts';
import { survey } from './survey.ts';
import { verify } from './verify.ts';
import { vocabulary } from './vocabulary.ts';
import { weights } from './weights.ts';
import { whatsNew } from './whats-new.ts';

export const zhCN = {
  locale: 'zh-CN',
  ...vocabulary,
  site,
  linkPictures,
  format,
  lines,
  indicators,
  indicatorRules,
  problems,
  dataGuide,
  embeds,
  faultReport,
  columns,
  tables,
  template,
  computedTables,
  programmeTables,
  replyTables,
  historyTables,
  figures,
  files,
  overview: zhOverview,
  find,
  finding,
  places,
  compare,
  comparePage,
  compounds,
  coverage: zhCoverage,
  renovation: zhRenovation,
  targets: zhTargets,
  targetPanel,
  burnUp,
  cells,
  rankings: zhRankings,
  rankingTable,
  weights,
  whatsNew,
  papers,
  record: { ...record, ...standings, standingReason },
  proposals,
  reply,
  claims,
  handling,
  sheet,
  rules,
  forms,
  reminders,
  published,
  reconcile,
  rowFilter,
  releases,
  releaseCommand,
  mergeCommand,
  newCity,
  survey,
  releaseZip,
  feed,
  methods,
  quality,
  about,
  map,
  downloads,
  tablePage,
  catalogue,
  api,
  check,
  cityWords,
  inApp,
  verify,
  commands,
  deploy,
  offline,
  usages,
  tidyCommand,
  boundariesCommand,
  disk,
  notFound,
};
