/** Everything that the page of publications shows: the list, the next one, revisions and recording lags. */
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { nextRelease } from '../../domain/quality/next-release.ts';
import { recordingDelays } from '../../domain/quality/recording.ts';
import { revisions, type Revision } from '../../domain/quality/revisions.ts';
import type { Site } from '../../site/site.ts';
import { zh } from '../../words/zh-CN/common.ts';
import { record } from '../../words/zh-CN/record.ts';

const changeOf = (row: Revision): number =>
  row.now.rate === null || row.then.rate === null ? 0 : row.now.rate - row.then.rate;

function revisionTitle(rows: readonly Revision[], name: string): string {
  const largest = [...rows].sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))[0];
  if (largest === undefined || changeOf(largest) === 0) return record.releases.lateNone(name);
  const f = { month: largest.release.asOf, then: largest.then.rate, now: largest.now.rate, name };
  const ups = rows.filter((row) => changeOf(row) > 0).length;
  const downs = rows.filter((row) => changeOf(row) < 0).length;
  return ups > downs ? record.releases.lateTitle(f) : record.releases.lateTitleDown(f);
}

export function releasesView(site: Site) {
  const { dataset } = site;
  const next = nextRelease(dataset.releases);
  const names: Record<IndicatorId, string> = { coverage: zh.place.coverageRate, renovation: zh.place.renovationRate };
  return {
    title: record.releases.title(dataset.releases.length, site.release),
    next: next === null ? record.releases.noNext : record.releases.next(next),
    revisions: (['coverage', 'renovation'] as const).map((id) => {
      const rows = revisions(dataset, id);
      return { id, name: names[id], rows, title: revisionTitle(rows, names[id]) };
    }),
    lags: recordingDelays(dataset),
  };
}
