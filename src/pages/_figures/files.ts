/** The files of every figure: made together, so that each published table is gone through once. */
import { embedNote, type OwnFigure } from '../../charts/frame/figure.ts';
import { idColumn } from '../../domain/units/levels.ts';
import { figureCsv, figureJson, figureMetadata, figureText, type FigureFacts } from '../../publication/figure-files.ts';
import { isSelection, rowsOf, type NameOf, type Rows } from '../../publication/figure-rows.ts';
import type { PublishedTable } from '../../publication/published-table.ts';
import { embedCode } from '../../site/embed-code.ts';
import type { Edition } from '../../site/edition.ts';
import { allFigures } from './registry.ts';

export interface FigureFile {
  /** Below the site's root: `coverage/figures/by-district.csv`. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Names beside the ids of units, of those that report, and of targets. */
function namesIn({ site, words }: Edition): NameOf {
  const targets = new Map(site.targets.all.map(({ id }) => [id, site.targets.progress(id).target.name]));
  const { reporting } = site.tree.levels;
  return (column, cell, cellOf) => {
    if (column === idColumn(reporting)) return site.tree.unit(reporting, cell).name;
    switch (column) {
      case 'unit_id': {
        const level = site.tree.levels.all.find((own) => own === cellOf('level'));
        if (level === undefined) return null;
        return level === 'city' ? words.site.whole(site.programme) : site.tree.unit(level, cell).name;
      }
      case 'target_id':
        return targets.get(cell) ?? null;
      default:
        return null;
    }
  };
}

/** What a figure's table says that its figures are. */
function definitionOf({ rows, definition, frame }: OwnFigure, tables: readonly PublishedTable[]): string {
  if (definition !== undefined) return definition;
  const table = isSelection(rows) ? tables.find(({ name }) => name === rows.table) : undefined;
  return table?.description ?? frame.subtitle;
}

function factsOf({ site, words }: Edition, figure: OwnFigure, tables: readonly PublishedTable[]): FigureFacts {
  const { frame } = figure;
  const { ways, isRecord = false } = frame;
  const { programme } = site;
  return {
    key: ways.key,
    id: frame.id,
    page: ways.page,
    title: frame.title,
    subtitle: frame.subtitle,
    asOf: isRecord ? programme.recordAsOf : site.asOf,
    city: words.site.area(programme),
    demonstration: programme.demonstration && !isRecord ? words.site.demonstration : null,
    source: frame.source,
    definition: definitionOf(figure, tables),
    release: site.release,
    licence: programme.site.licence,
    address: ways.url ?? ways.address,
    files: ways.files,
    hasPicture: figure.isTable !== true,
    embed: ways.embed?.path ?? null,
    frozen: typeof ways.frozen === 'string' ? null : ways.frozen.href,
    citation: ways.citation,
  };
}

/** What the frame of a figure has in its folds, as a file. */
function textOf({ site, words }: Edition, { frame: { title, ways, isRecord = false } }: OwnFigure): string {
  const madeUp = isRecord ? null : words.site.madeUp(site.programme);
  const { citation, embed, files, frozen } = ways;
  const text = words.figures.ways;
  return figureText(madeUp === null ? title : `${words.site.demonstrationPrefix}${title}\n${madeUp}`, [
    [text.citation, citation.text],
    ['BibTeX', citation.bibtex],
    ['CSL JSON', JSON.stringify(citation.csl, null, 2)],
    ...(embed === null
      ? []
      : [
          [
            words.embeds.code,
            `${embedCode(embed.code)}\n${embedNote(ways, words.embeds)}${typeof frozen === 'string' ? '' : `\n${frozen.url}`}`,
          ] as const,
        ]),
    [text.metadata, `${files}.metadata.json`],
  ]);
}

function filesOf(
  edition: Edition,
  figure: OwnFigure,
  rows: Rows,
  tables: readonly PublishedTable[],
): readonly FigureFile[] {
  const facts = factsOf(edition, figure, tables);
  const path = facts.files.slice(edition.links.file('/').length);
  const json = (content: object): string => `${JSON.stringify(content)}\n`;
  const { ways } = figure.frame;
  return [
    { path: `${path}.csv`, mediaType: 'text/csv; charset=utf-8', text: figureCsv(rows) },
    { path: `${path}.json`, mediaType: 'application/json', text: json(figureJson(facts, rows)) },
    {
      path: `${path}.metadata.json`,
      mediaType: 'application/json',
      text: json(figureMetadata(facts, figure.rows, rows, edition.words.figures.between)),
    },
    ...(ways.cited === null
      ? []
      : [{ path: `${path}.txt`, mediaType: 'text/plain; charset=utf-8', text: textOf(edition, figure) }]),
  ];
}

/** The files of all figures in a language. */
export function figureFiles(edition: Edition): readonly FigureFile[] {
  const { files, figures: text } = edition.words;
  const tables = edition.site.tables(edition.words);
  const figures = allFigures(edition);
  const all = rowsOf(
    figures.map(({ rows }) => rows),
    tables,
    namesIn(edition),
    { name: text.name, demonstration: files.demonstration },
  );
  return figures.flatMap((figure, i) => {
    const rows = all[i];
    return rows === undefined ? [] : filesOf(edition, figure, rows, tables);
  });
}
