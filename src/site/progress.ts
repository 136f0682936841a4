/** The target by whose schedule an indicator is called early or late. */
import type { IndicatorId } from '../domain/indicators/registry.ts';
import type { ProgressRow } from '../domain/targets/target.ts';
import type { Site } from './site.ts';

/** Today's progress toward the first target on an indicator by compounds; undefined where none is set. */
export function currentProgress(site: Site, indicator: IndicatorId): ProgressRow | undefined {
  const { targets } = site.dataset.programme;
  const target = targets.find((one) => one.indicator === indicator && one.measure === 'compounds');
  return target === undefined ? undefined : site.progressOf(target.id).at(-1);
}
