/** What every page hands to its shell and its charts. */
import type { Programme, Release } from '../domain/model.ts';
import type { Site } from '../dataset.ts';
import { zh } from '../i18n/zh-CN.ts';

/** The shell's props that are the same on every page. */
export function frameOf({ dataset, release }: Site): { programme: Programme; release: Release | null } {
  return { programme: dataset.programme, release };
}

/** The source line under charts and tables. */
export function sourceOf({ dataset }: Site): string {
  return zh.site.source(dataset.programme.asOf, dataset.programme.demonstration);
}
