/** What each part of a ranking's score is called and means. */
import { byComponent } from '../../domain/rankings/components.ts';
import type { ComponentId } from '../../domain/rankings/components.ts';
import { indicatorRules, type ComponentWords } from './indicators.ts';

const INSPECTION: ComponentWords = {
  name: '巡查考核',
  definition: '本季巡查得分的平均',
  missing: '本季没有巡查记录，缺巡查考核',
};

/** One word about each part of a ranking's score. */
export function componentWords(of: keyof ComponentWords): Readonly<Record<ComponentId, string>> {
  return byComponent(
    (part) => (part.kind === 'inspection' ? INSPECTION : indicatorRules[part.indicator][part.kind])[of],
  );
}
