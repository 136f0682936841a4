/** Everything that a ranking page shows: one quarter's rankings at every level that the scheme names. */
import { unitHref } from '../components/href.ts';
import type { Site } from '../dataset.ts';
import type { RankingRow } from '../domain/publication.ts';
import { formatScore } from '../i18n/format.ts';
import { zh } from '../i18n/zh-CN.ts';

type NamedRow = RankingRow & { readonly name: string; readonly href: string };

/** The latest quarter that has a ranking; null before the first. */
export function latestQuarter({ publication }: Site): string | null {
  const quarters = publication.rankings.map((row) => row.period).filter((period) => period.includes('-Q'));
  return quarters.toSorted().at(-1) ?? null;
}

function nameOf(site: Site, level: RankingRow['level'], id: string): string {
  const units = { district: site.district, subdistrict: site.subdistrict, grid: site.grid };
  return units[level](id).name;
}

export function rankingView(site: Site, period: string) {
  const scheme = site.dataset.programme.ranking;
  const levels = scheme.levels.map((level) => {
    const rows: NamedRow[] = site.rankingsOf(period, level).map((row) => ({
      ...row,
      name: nameOf(site, level, row.unitId),
      href: unitHref(level, row.unitId),
    }));
    const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    return {
      level,
      ranked,
      unranked: rows
        .filter((row) => row.rank === null)
        .map((row) => zh.ranking.missing(row.name, row.missing.map(componentName))),
      stable: zh.ranking.stable(ranked.filter((row) => row.rankBest === row.rankWorst).length, ranked.length),
    };
  });
  const first = levels[0]?.ranked[0];
  return {
    title: first === undefined ? zh.ranking.none : zh.ranking.title(period, first.name, formatScore(first.score)),
    lead: zh.ranking.lead(scheme.delta),
    levels,
    components: scheme.components,
  };
}

/** A missing component by its name; a missing quarter of a year as it is written. */
function componentName(missing: string): string {
  return Object.entries(zh.component).find(([id]) => id === missing)?.[1] ?? missing;
}
