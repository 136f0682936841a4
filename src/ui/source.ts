/** The line that says where figures come from. */
import type { Site } from '../site/site.ts';
import { zh } from '../words/zh-CN/common.ts';

/** The source line under charts and tables. */
export function sourceOf({ dataset }: Site): string {
  return zh.site.source(dataset.programme.asOf, dataset.programme.demonstration);
}
