/** How something of the site is cited: a line of text, BibTeX and CSL JSON, all of the same facts. */
import type { IsoDate } from '../domain/rows.ts';
import type { Messages } from '../words/words.ts';

export interface Cited {
  /** Unique on the site: what reference managers call it. */
  readonly key: string;
  readonly title: string;
  readonly author: string;
  /** The site that it is a part of. */
  readonly container: string;
  /** Whether it is of the public record: what others published, gathered by a day of its own, which no publication of the ledgers dates. */
  readonly isRecord: boolean;
  /** Null for what no publication has made public. */
  readonly release: { readonly id: string; readonly publishedOn: IsoDate } | null;
  /** The day that its figures are of; null where they are of many. */
  readonly asOf: IsoDate | null;
  /** The whole address; null where the site has none yet. */
  readonly url: string | null;
  /** Where it stays as that publication had it; null where nothing keeps it. */
  readonly frozen: string | null;
  /** The address on the site. */
  readonly path: string;
  readonly licence: string;
  /** What the ledgers are, where the city says it; null of what does not rest on them too. */
  readonly source: string | null;
}

export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: object;
}

/** A text in braces, in which BibTeX reads no commands. */
function braced(text: string): string {
  return `{${text.replace(/[\\{}]/g, '').replace(/([&%#_$])/g, String.raw`\$1`)}}`;
}

/** The citation of a figure or a table. Without a whole address it names none: an invented one would be printed. */
export function citationOf(
  cited: Cited,
  { figures: { cite }, locale }: Pick<Messages, 'figures' | 'locale'>,
): Citation {
  const { key, title, author, container, isRecord, release, url } = cited;
  const note = cite.note(cited);
  const issued = ((isRecord ? cited.asOf : release?.publishedOn) ?? '').split('-').filter((part) => part !== '');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${braced(author)}}`],
    ['title', `{${braced(title)}}`],
    ['howpublished', braced(container)],
    ...issued.slice(0, 1).map((year) => ['year', braced(year)] as const),
    ['note', braced(note)],
    // An address stands as it is: styles print it with \url.
    ...(url === null ? [] : [['url', `{${url}}`] as const]),
  ];
  return {
    text: cite.text(cited),
    bibtex: `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`,
    csl: {
      id: key,
      type: 'dataset',
      title,
      author: [{ literal: author }],
      'container-title': container,
      ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued.map(Number)] } }),
      ...(isRecord || release === null ? {} : { version: release.id }),
      note,
      ...(url === null ? {} : { URL: url }),
      language: locale,
    },
  };
}
