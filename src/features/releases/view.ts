/** Everything that the page of publications shows: the list, the next one, revisions and recording lags. */
import { INDICATOR_IDS } from '../../domain/indicators/registry.ts';
import { nextRelease } from '../../domain/quality/next-release.ts';
import { recordingDelays } from '../../domain/quality/recording.ts';
import { revisions, type Revision } from '../../domain/quality/revisions.ts';
import type { Edition } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';

const changeOf = (row: Revision): number =>
  row.now.rate === null || row.then.rate === null ? 0 : row.now.rate - row.then.rate;

function revisionTitle(words: Messages, rows: readonly Revision[], name: string): string {
  const largest = [...rows].sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))[0];
  if (largest === undefined || changeOf(largest) === 0) return words.releases.lateNone(name);
  const f = { month: largest.release.asOf, then: largest.then.rate, now: largest.now.rate, name };
  const ups = rows.filter((row) => changeOf(row) > 0).length;
  const downs = rows.filter((row) => changeOf(row) < 0).length;
  return ups > downs ? words.releases.lateTitle(f) : words.releases.lateTitleDown(f);
}

export function releasesView({ site, words }: Edition) {
  const { dataset } = site;
  const next = nextRelease(dataset.releases);
  return {
    title: words.releases.title(dataset.releases.length, site.release),
    next: next === null ? words.releases.noNext : words.releases.next(next),
    revisions: INDICATOR_IDS.map((id) => {
      const rows = revisions(dataset, id);
      const name = words.indicators[id].short;
      return { id, name, rows, title: revisionTitle(words, rows, name) };
    }),
    lags: recordingDelays(dataset),
  };
}
