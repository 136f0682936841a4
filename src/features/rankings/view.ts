/** Everything that a ranking page shows: one quarter's rankings at every level that the scheme names. */
import type { ComponentId } from '../../domain/rankings/components.ts';
import { rankHistory } from '../../domain/rankings/rank-history.ts';
import { neighbourGroups } from '../../domain/rankings/rank-neighbours.ts';
import type { RankingRow } from '../../domain/rankings/ranking.ts';
import { rankedQuarters } from '../../site/periods.ts';
import type { Site } from '../../site/site.ts';
import type { LabLevel } from './weight-lab.ts';
import type { Edition } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';

type NamedRow = RankingRow & { readonly name: string; readonly href: string };

function nameOf(site: Site, level: RankingRow['level'], id: string): string {
  const units = { district: site.district, subdistrict: site.subdistrict, grid: site.grid };
  return units[level](id).name;
}

function levelView({ site, words, links }: Edition, period: string, level: RankingRow['level']) {
  const scheme = site.dataset.programme.ranking;
  const rows: NamedRow[] = site.rankingsOf(period, level).map((row) => ({
    ...row,
    name: nameOf(site, level, row.unitId),
    href: links.unit({ level: level, id: row.unitId }),
  }));
  const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const groups = neighbourGroups(ranked, scheme);
  const swaps = groups.reduce((sum, group) => sum + group.unitIds.length - 1, 0);
  const history = rankHistory(site.publication.rankings.filter((row) => row.level === level));
  return {
    level,
    ranked,
    unranked: rows
      .filter((row) => row.rank === null)
      .map((row) =>
        words.rankings.unrankedWhy(
          row.name,
          row.missing.map((id) => missingReason(words, id)),
        ),
      ),
    stable: words.rankingTable.stable(ranked.filter((row) => row.rankBest === row.rankWorst).length, ranked.length),
    neighbours: words.rankings.neighbours(groups, (id) => nameOf(site, level, id), scheme.delta),
    firm: words.rankings.firm(ranked.length - 1 - swaps, ranked.length),
    history,
    names: Object.fromEntries(history.lines.map((line) => [line.unitId, nameOf(site, level, line.unitId)])),
  };
}

export function rankingView(edition: Edition, period: string) {
  const { site, words, links } = edition;
  const scheme = site.dataset.programme.ranking;
  const levels = scheme.levels.map((level) => levelView(edition, period, level));
  const findings = levels.flatMap(({ level, ranked }) => {
    const first = ranked.filter((row) => row.rank === 1);
    return first[0] === undefined
      ? []
      : [
          words.rankings.finding({
            level,
            total: ranked.length,
            first: first.map((row) => row.name),
            score: first[0].score,
          }),
        ];
  });
  return {
    period,
    title: words.rankings.headline(period, findings),
    lead: words.rankings.lead(scheme.delta),
    levels,
    scheme,
    scores: links.page(`/rankings/${period}/scores.json`),
    periods: rankedQuarters(site).map((quarter) => ({ period: quarter, href: links.page(`/rankings/${quarter}/`) })),
  };
}

/** What the weights control needs to rank a quarter again, level by level. */
export function labLevels({ site, words }: Edition, period: string): LabLevel[] {
  return site.dataset.programme.ranking.levels.map((level) => ({
    name: words.level[level],
    units: site
      .rankingsOf(period, level)
      .filter((row) => row.rank !== null)
      .map((row) => ({
        id: row.unitId,
        name: nameOf(site, level, row.unitId),
        rank: row.rank,
        scores: row.components.map((component) => component.score),
      })),
  }));
}

/** Why a component is missing. */
function missingReason(words: Messages, missing: string): string {
  return missing in words.rankings.missing ? words.rankings.missing[missing as ComponentId] : missing;
}
