/** The burn-up chart of a target as a figure. */
import { figuresOn, type Figure } from '../charts/frame/figure.ts';
import type { IsoDate } from '../domain/rows.ts';
import type { Edition } from '../site/edition.ts';
import type { Progress } from '../site/targets.ts';
import { provisionalPart } from './provisional.ts';

/** What the chart draws of a target. */
type Drawn = Pick<Progress, 'target' | 'series' | 'latest' | 'schedule' | 'outlook'>;
export type TargetFigure = Figure<
  'BurnUp',
  { readonly progress: Drawn; readonly half: boolean; readonly provisionalFrom?: IsoDate | undefined }
>;

/** How far a target has come, month by month, beside its plan. */
export function targetFigure(
  edition: Edition,
  page: string,
  target: string,
  {
    id = `target-${target}`,
    half = true,
    isUnkept = false,
  }: { readonly id?: string; readonly half?: boolean; readonly isUnkept?: boolean } = {},
): TargetFigure {
  const { site, words } = edition;
  const { target: own, series, latest, schedule, outlook } = site.targets.progress(target);
  return figuresOn(
    edition,
    page,
  )({
    chart: 'BurnUp',
    id,
    title: words.targetPanel.finding(own, latest),
    subtitle: words.targetPanel.measureLine(own, latest),
    isUnkept,
    rows: {
      table: 'progress',
      where: { target_id: [target] },
      columns: ['target_id', 'date', 'actual', 'expected', 'gap'],
    },
    props: {
      progress: { target: own, series, latest, schedule, outlook },
      half,
      provisionalFrom: provisionalPart(edition)?.from,
    },
  });
}

/** A target with its chart. */
export const targetPanel = (edition: Edition, page: string, target: string) => ({
  progress: edition.site.targets.progress(target),
  figure: targetFigure(edition, page, target),
});
