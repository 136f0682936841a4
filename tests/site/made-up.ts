/**
 * Reads every file of a built site for what a reader, a program or a search engine could take for real, and for what is
 * called made up and is not. It looks at bytes only and takes nothing from the sources of the site.
 */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';

export type Basis = 'ledgers' | 'record' | 'mixed' | 'none';

/** What stands before what is made up, what says it in a cell, and the line that names the city. */
const PREFIX = '【演示】';
const MARK = '演示数据';
export const lineOf = (city: string): string => `${MARK}，不是${city}的真实情况`;

/** Tables of the programme and of what others published, which are real in a demonstration too. */
export const REAL_TABLES = [
  'targets',
  'milestones',
  'categories',
  'weights',
  'claims',
  'proposals',
  'schemes',
  'proposals',
  'suggestions',
  'statements',
  'followups',
  'published',
  'conflicts',
  'searches',
].map((name) => `data/${name}.csv`);

/** The files of the figures that show nothing but what others published. */
export const REAL_FIGURES =
  /^(?:published(?:\/table)?|proposals(?:\/[^/]+)?)\/figures\/(?:promise-|courses-|due-axis|all-figures|claim_table|suggestion_table|arithmetic_table|replies-)/;

/** The texts of a file: its own, or those of an archive's members by `archive!member`; none of a picture in pixels. */
export function textsOf(name: string, bytes: Buffer): (readonly [name: string, text: string])[] {
  if (/\.(zip|xlsx)$/.test(name))
    return Object.entries(unzipSync(bytes)).map(([member, own]) => [`${name}!${member}`, strFromU8(own)]);
  if (name.endsWith('.png')) return [[name, descriptionOf(bytes)]];
  return /\.(ico|pmtiles)$/.test(name) ? [] : [[name, bytes.toString('utf8')]];
}

/** The words that a picture in pixels has inside; empty where it has none. */
function descriptionOf(png: Buffer): string {
  const head = 'iTXtDescription';
  const at = png.indexOf(head);
  return at < 0 ? '' : png.subarray(at + head.length + 5, at + 4 + png.readUInt32BE(at - 4)).toString('utf8');
}

/** A picture says in its first line that it is made up or public; only one without any figure need not. */
function pictureFaults(name: string, text: string, line: string): string[] {
  if (name === 'apple-touch-icon.png') return [];
  if (text === '') return ['a picture that cannot be read'];
  const [first = ''] = text.split('\n');
  return first.includes(line) || first === '公开数据' || !/\d/.test(text) ? [] : ['a picture without the line'];
}

export const basisOf = (html: string): string => contentOf(html, 'page-basis');

function contentOf(html: string, name: string): string {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** Whether nothing of a page's head and header calls the whole of it made up. */
function isUnmarked(html: string): boolean {
  const said = ['description', 'og:title', 'og:description'].map((name) => contentOf(html, name));
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  const header = /<header[\s\S]*?<\/header>/.exec(html)?.[0] ?? '';
  return ![title, ...said].some((text) => text.includes('演示')) && !header.includes(`<span class="mark">${MARK}<`);
}

/** The buttons that hand out a page's charts, with the line that the pictures will bear. */
const pictures = (html: string): readonly string[] => html.match(/<chart-picture[^>]*>/g) ?? [];

/** What each kind of page says of itself in a demonstration; a line a rule that it breaks. */
const PAGE_RULES: Readonly<Record<Basis, (html: string, line: string) => readonly (string | false)[]>> = {
  ledgers: (html, line) => [
    !html.includes(`<title>${PREFIX}`) && 'title',
    !['description', 'og:title', 'og:description'].every((name) => contentOf(html, name).startsWith(PREFIX)) &&
      'preview',
    !new RegExp(`<div class="finding">\\s*<p class="made-up-line">${line}</p>[\\s\\S]*?<h1`).test(html) && 'finding',
    !html.includes(`content:"${line}"`) && !html.includes(`<p class="notice-mark">${line}</p>`) && 'paper',
    // A file beside the page is looked at as a picture.
    !pictures(html).every((picture) => picture.includes('data-svg=') || picture.includes(`data-made-up="${line}"`)) &&
      'picture',
  ],
  record: (html) => [
    !isUnmarked(html) && 'called made up',
    !html.includes('<span class="mark real">公开数据</span>') && 'not called public',
    (/class="[^"]*made-up/.test(html) || html.includes('@top-center')) && 'marked as made up',
  ],
  mixed: (html, line) => [
    !isUnmarked(html) && 'called made up',
    /<h1[^>]*>[^<]*演示/.test(html) && 'headline',
    !html.includes(`${line}，均已标明`) && 'paper',
    !/<main[\s\S]*演示/.test(html) && 'no part is marked',
  ],
  none: (html) => [!isUnmarked(html) && 'called made up', html.includes('@top-center') && 'paper'],
};

/** The same of a figure for frames on other sites, which has no header and no paper of its own. */
function embedFaults(html: string, line: string): readonly (string | false)[] {
  const said = ['description', 'og:title', 'og:description'].map((name) => contentOf(html, name));
  if (basisOf(html) === 'record')
    return [
      html.includes('演示') && 'called made up',
      !html.includes('<p class="embed-mark real">公开数据</p>') && 'not public',
    ];
  return [
    basisOf(html) !== 'ledgers' && 'basis',
    !html.includes(`<title>${PREFIX}`) && 'title',
    !said.every((text) => text.startsWith(PREFIX)) && 'preview',
    !new RegExp(`<p class="embed-mark">${line}</p>[\\s\\S]*?<h1`).test(html) && 'finding',
  ];
}

function pageFaults(page: string, line: string): readonly string[] {
  // What keeps a line's words together is no part of the words.
  const html = page.replace(/<\/?(?:n-b|a-clause)>/g, '');
  const basis = basisOf(html);
  const rule = PAGE_RULES[basis as Basis] as (typeof PAGE_RULES)[Basis] | undefined;
  if (rule === undefined) return [`basis "${basis}"`];
  const faults = [
    contentOf(html, 'robots') !== 'noindex' && 'offered to search engines',
    html.includes('href="tel:') && 'a number to be called',
    ...(html.includes('<body class="embed">') ? embedFaults(html, line) : rule(html, line)),
  ];
  return faults.filter((fault) => fault !== false);
}

function tableFaults(name: string, text: string): readonly string[] {
  const [header = '', ...lines] = text.trimEnd().split('\r\n');
  if (header.endsWith(',demonstration') && lines.every((line) => line.endsWith(`,${MARK}`)))
    return REAL_TABLES.includes(name) ? ['a real table is called made up'] : [];
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const isMarked = meta.fields?.at(-1) === 'demonstration';
  if (REAL_TABLES.includes(name)) return isMarked ? ['a real table is called made up'] : [];
  // Of the review only the rows that rest on ledgers are made up.
  const allowed = name === 'data/review.csv' ? [MARK, ''] : [MARK];
  const isSaid = isMarked && data.every((row) => allowed.includes(row['demonstration'] ?? 'missing'));
  return isSaid ? [] : ['rows without the column demonstration'];
}

function feedFaults(text: string): readonly string[] {
  const titles = [...text.matchAll(/<title>([^<]*)<\/title>/g)].map((match) => match[1] ?? '');
  const ids = [...text.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1] ?? '');
  const entries = [...text.matchAll(/<entry>[\s\S]*?<\/entry>/g)].map(([entry]) => entry);
  return [
    titles.length > 1 && !titles[0]?.startsWith(PREFIX) && 'title',
    // An entry that rests on the record says so by leaving the prefix out of both its texts.
    entries.some((entry) => entry.includes(`<title>${PREFIX}`) !== entry.includes(`<summary>${PREFIX}`)) && 'entry',
    !ids.every((id) => /^(urn:uuid:[0-9a-f-]{36}|https:)/.test(id)) && 'id',
  ].filter((fault) => fault !== false);
}

/** Of a calendar only the day of the next publication rests on made-up releases: its title and its text say so. */
function calendarFaults(text: string): readonly string[] {
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  const said = lines.filter((line) => /^(SUMMARY|DESCRIPTION);[^:]*:.*发布/.test(line));
  return said.every((line) => line.includes(`:${PREFIX}`)) ? [] : ['a publication that is not called made up'];
}

/** Every sheet but the first and those of the real tables has the mark in its rows. */
function sheetFaults(members: ReadonlyMap<string, string>, realTables: number): readonly string[] {
  const cell = `<t>${MARK}</t>`;
  const names = [...(members.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    (m) => m[1] ?? '',
  );
  const unmarked = names.flatMap((name, i) => {
    const isMarked = members.get(`xl/worksheets/sheet${i + 1}.xml`)?.includes(cell) === true;
    return isMarked || i === 0 ? [] : [name];
  });
  return [
    !/<t>([^<]*)/.exec(members.get('xl/worksheets/sheet1.xml') ?? '')?.[1]?.startsWith(PREFIX) && 'title',
    unmarked.length > realTables && `unmarked sheets: ${unmarked.join()}`,
  ].filter((fault) => fault !== false);
}

/** What was replied and the letters that replies use: of the public record. */
const REAL_JSON = /^data\/(?:proposals\/[^/]+|schemes)\.json$/;

function jsonFaults(text: string): readonly string[] {
  // A programme of an earlier release says `true`, a package says in a sentence what of it is made up.
  return /^\s*\{[\s\S]*?"demonstration":\s*("演示数据|true)/.test(text) ? [] : ['no field that says so'];
}

/** The faults of one text of a demonstration, by what kind of file it is. */
function textFaults(name: string, text: string, line: string): readonly string[] {
  const ending = /(?:^|[/.!])([^/.!]*)$/.exec(name)?.[1] ?? '';
  if (REAL_FIGURES.test(name) && (ending === 'csv' || ending === 'json'))
    return text.includes(MARK) || text.includes(PREFIX) ? ['called made up'] : [];
  switch (ending) {
    case 'html':
      return pageFaults(text, line);
    case 'csv':
      return tableFaults(name, text);
    case 'xml':
      return feedFaults(text);
    case 'ics':
      return calendarFaults(text);
    case 'json':
    case 'geojson':
      // The description of the API has no key of that name to begin with: it is OpenAPI's.
      if (name === 'openapi.json') return text.includes(`"title": "${PREFIX}`) ? [] : ['no title that says so'];
      return REAL_JSON.test(name) ? [] : jsonFaults(text);
    case 'jsonld':
      return /"skos:prefLabel": "演示数据"[\s\S]*?"rdfs:comment": "演示数据/.test(text)
        ? []
        : ['no state that says so'];
    case 'svg':
      // A picture of what others published says that, and that alone.
      if (name === 'favicon.svg' || text.includes('>公开数据')) return text.includes('演示') ? ['called made up'] : [];
      return text.includes(line) ? [] : ['a picture without the line'];
    case 'png':
      return pictureFaults(name, text, line);
    case 'txt':
      // The licences of the libraries say nothing of the city.
      if (name === 'third-party.txt') return [];
      if (name !== 'robots.txt')
        return text.replace(/^\uFEFF/, '').startsWith(PREFIX) && text.includes(line) ? [] : ['a note without the line'];
      return /^User-agent: Googlebot\nUser-agent: Bingbot\nAllow: \/\n\nUser-agent: \*\nDisallow: \/\n$/.test(text)
        ? []
        : ['lets crawlers in'];
    case 'js':
    case 'css':
    case 'SHA256SUMS':
      return [];
    default:
      return ['a kind of file that nobody looks at'];
  }
}

/** The form to fill in has heads, choices and sentences alone: nothing of it is made up. */
export const FORM = 'data/template.xlsx';

/** What of a demonstration's files could be taken for real, or is real and called made up. */
export function demonstrationFaults(files: ReadonlyMap<string, Buffer>, line: string): string[] {
  return [...files].flatMap(([name, bytes]) => {
    if (name === FORM) {
      return textsOf(name, bytes).flatMap(([own, text]) => (text.includes(PREFIX) ? [`${own}: called made up`] : []));
    }
    if (name.endsWith('.xlsx')) {
      const members = new Map(textsOf(name, bytes).map(([own, text]) => [own.slice(name.length + 1), text]));
      const realTables = REAL_TABLES.filter((table) => files.has(table)).length;
      return sheetFaults(members, realTables).map((fault) => `${name}: ${fault}`);
    }
    return textsOf(name, bytes).flatMap(([own, text]) =>
      textFaults(own, text, line).map((fault) => `${own}: ${fault}`),
    );
  });
}

/** Every place of a real site's files that speaks of a demonstration, scripts and their catalogues apart. */
export function saidOfDemonstrations(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([name, bytes]) =>
    name.endsWith('.js')
      ? []
      : textsOf(name, bytes).flatMap(([own, text]) => {
          const found = /.{0,30}(?:演示|demonstration(?!":\s*false)|noindex|Disallow).{0,20}/.exec(text);
          return found === null ? [] : [`${own}: ${found[0]}`];
        }),
  );
}
