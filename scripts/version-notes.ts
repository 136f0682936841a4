/** The two documents that tell of the software's versions: what changed, and what a city with its own ledgers has to do. */

/** A document and the heading under which it gathers what is not in a version yet. */
export interface VersionNote {
  readonly file: string;
  readonly next: string;
}

export const NOTES: readonly VersionNote[] = [
  { file: 'CHANGELOG.md', next: 'Unreleased' },
  { file: 'docs/upgrading.zh-CN.md', next: '下一版' },
];

const headed = (heading: string): string => `\n## ${heading}\n`;

/** What stands under a heading of the second order, up to the next; empty where there is none. */
export function sectionOf(text: string, heading: string): string {
  const start = text.indexOf(headed(heading));
  if (start < 0) return '';
  const body = start + headed(heading).length;
  const end = text.indexOf('\n## ', body);
  return text.slice(body, end < 0 ? undefined : end);
}

/** The numbers of the versions that a document tells of, in its order. */
export const versionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^## (\d+\.\d+\.\d+) /gm)].map(([, version = '']) => version);

/** The document with what is gathered under `next` as the version of this day, and nothing gathered. */
export const opened = (text: string, next: string, version: string, day: string): string =>
  text.replace(headed(next), `${headed(next)}\n## ${version} (${day})\n`);
