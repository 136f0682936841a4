/** The Data Package v2 descriptor of the published tables. */
import type { Programme } from '../domain/programme.ts';
import type { PublishedTable } from './published-table.ts';

/** What is known of a table's file once it is written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

const PROFILE = 'https://datapackage.org/profiles/2.0';

function licenceDescriptor({ licence }: Programme['site']): object {
  return { name: licence.name, title: licence.title, ...(licence.path === null ? {} : { path: licence.path }) };
}

const OWN_SOURCE = '本站台账（data/ 目录）及由其算出的结果';
const PUBLIC_SOURCE = '公开发布的文件与报道，逐条来源见 publisher、source_title、source_url 各列';

/** The publication's title, with the demonstration mark where it applies. */
export function publicationTitle({ city, demonstration }: Programme): string {
  return `${demonstration ? '【演示数据】' : ''}${city.name}${city.area ?? ''}老旧小区物业管理与改造进度数据`;
}

/** What a reader must know before using a figure, in the order of importance. */
export function publicationNotes({ asOf, demonstration, site }: Programme): string[] {
  return [
    ...(demonstration ? ['演示数据：小区、网格等台账由程序生成，不是真实情况；公开数据与公开数据冲突两表除外。'] : []),
    `数据截止${asOf}。分子、分母、口径和公式见各列的说明。`,
    `许可：${site.licence.title}`,
  ];
}

/**
 * The descriptor; `files[i]` belongs to `tables[i]`. `version` and `created` come from the release and the as-of date,
 * never from the clock, so that the same input gives the same bytes.
 */
export function dataPackage(
  programme: Programme,
  release: { readonly id: string; readonly publishedOn: string } | null,
  tables: readonly PublishedTable[],
  files: readonly WrittenFile[],
): object {
  const { city, demonstration, site } = programme;
  const notes = publicationNotes(programme);
  const resources = tables.map((table, i) => {
    const file = files[i];
    if (!file) throw new Error(`no file for table ${table.name}`);
    return {
      ...(table.demonstration ? { demonstration: '演示数据' } : {}),
      name: table.name,
      type: 'table',
      path: file.path,
      title: table.demonstration ? `${table.title}（演示数据）` : table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      licenses: [licenceDescriptor(site)],
      sources: [{ title: table.demonstration || table.name === 'releases' ? OWN_SOURCE : PUBLIC_SOURCE }],
      dialect: {
        $schema: `${PROFILE}/tabledialect.json`,
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: { $schema: `${PROFILE}/tableschema.json`, ...table.schema },
    };
  });
  return {
    ...(demonstration ? { demonstration: notes[0] } : {}),
    $schema: `${PROFILE}/datapackage.json`,
    name: `${city.id}-compound-progress`,
    title: publicationTitle(programme),
    description: notes.join(''),
    ...(release === null ? {} : { version: release.id, created: `${release.publishedOn}T00:00:00Z` }),
    licenses: [licenceDescriptor(site)],
    sources: [{ title: OWN_SOURCE }, { title: PUBLIC_SOURCE }],
    resources,
  };
}
