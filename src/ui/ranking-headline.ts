/** A quarter's rankings in a sentence. */
import type { Quarter } from '../domain/rows.ts';
import type { Edition } from '../site/edition.ts';

/** Who is first at every level that the scheme ranks; a level without ranks is not spoken of. */
export function rankingHeadline({ site, words }: Edition, period: Quarter): string {
  const { scheme, table } = site.rankings;
  const findings = scheme.levels.flatMap((level) => {
    const { ranked, total } = table(period, level);
    const first = ranked.filter(({ rank }) => rank === 1);
    const [best] = first;
    return best === undefined
      ? []
      : [words.rankings.finding({ level, total, first: first.map(({ unit }) => unit.name), score: best.score })];
  });
  return words.rankings.headline(period, findings);
}
