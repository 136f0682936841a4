/** A figure as data: a chart with what stands around it, where it stands, and which rows it shows. */
import { citationOf, type Citation } from '../../publication/citation.ts';
import { isSelection, type FigureRows } from '../../publication/figure-rows.ts';
import type { Edition } from '../../site/edition.ts';
import { EMBED_SCRIPT, type embedCode } from '../../site/embed-code.ts';
import { wholeAddress } from '../../site/href.ts';
import type { Messages } from '../../words/words.ts';
import { mapOfRates, type MappedRates } from '../../site/map-address.ts';

/** What the frame around every chart is given. */
export interface FigureFrame {
  /** Unique on its page. */
  readonly id: string;
  /** What the chart shows, as a sentence. */
  readonly title: string;
  /** Measure and unit. */
  readonly subtitle: string;
  /** Source and as-of date. */
  readonly source: string;
  /** Address of the file that holds the figures; none when there is no single one. */
  readonly download?: string | undefined;
  /** Whether the figures are those that others published, which are real in a demonstration too. */
  readonly isRecord?: boolean | undefined;
  /** Whether its days are those of surveys, between which nothing is known: points, joined by a thin dashed line. */
  readonly isSurveyed?: boolean | undefined;
  /** How it is taken away and cited; none of a figure that its page's files serve. */
  readonly ways?: FigureWays | undefined;
}

/**
 * Why no release keeps a figure: it rests on what none holds (the public record, replies, corrections, outlines); nothing has published it yet;
 * or the city keeps no history.
 */
export type NotFrozen = 'unkept' | 'preview' | 'no_history';

/** Where a figure stays what it was. */
export interface Frozen {
  readonly href: string;
  /** The same, whole where the site has an address. */
  readonly url: string;
  /** Whether it is of the release that the figure is of, and not of the one at hand. */
  readonly isOwn: boolean;
}

/** Where a figure of a main page stands for itself, and how it is cited. */
export interface FigureWays {
  /** Unique on the site: the path of its page and its id. */
  readonly key: string;
  /** The address of its page, and of the figure on it. */
  readonly page: string;
  readonly address: string;
  /** The whole address of the figure; null where the site has none. */
  readonly url: string | null;
  /** The address of its files without what tells them apart: `/coverage/figures/by-district`. */
  readonly files: string;
  /** Its page for frames on other sites, and what its embed code names: whole addresses where the site has one. Null where it has none. */
  readonly embed: { readonly path: string; readonly code: Parameters<typeof embedCode>[0] } | null;
  /** Its embed as a release has published it: the one at hand, or the one that the figure is of; or why there is none. */
  readonly frozen: Frozen | NotFrozen;
  /** The file with what is to be copied, its citation and its embed code, where its page is too full to hold them; else null. */
  readonly cited: string | null;
  /** What its picture and its rows are called where they are kept, without the ending: its key and its day. */
  readonly fileName: string;
  /** Where the map shows the same; null where it does not, or there is no map. */
  readonly map: string | null;
  readonly citation: Citation;
  /** Where its rows can be computed again; null where no published table has them. */
  readonly verify: string | null;
}

/** A figure: what its component is called, is given beside the frame, and which rows it shows. */
export interface Figure<Chart extends string = string, Props extends object = object> {
  readonly chart: Chart;
  readonly frame: FigureFrame;
  readonly props: Props;
  /** Whether it is a table, of which there is no drawing. */
  readonly isTable?: boolean | undefined;
  /** None of a figure whose rows are in the files of its page. */
  readonly rows: FigureRows | null;
  /** What the figures are; that of their table unless said. */
  readonly definition?: string | undefined;
}

/** What a view says of a figure. */
export interface FigureSaid<Chart extends string, Props extends object> extends Omit<Figure<Chart, Props>, 'frame'> {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** That of the ledgers unless said. */
  readonly source?: string;
  readonly isRecord?: boolean;
  /** False of what is too heavy for a page of another site. */
  readonly hasEmbed?: boolean;
  /** What of the map shows the same. */
  readonly map?: MappedRates;
  /** Whether it rests on what no release keeps, as figures of the record do: replies, corrections. */
  readonly isUnkept?: boolean;
  /** The release that it is of, where that is not the one at hand: what it keeps is the figure as it stood then. */
  readonly release?: string;
}

/** Paths of pages whose figures are many and whose weight is little. */
const FULL_PAGES: readonly string[] = ['/'];

/** The frame's own share of what a component is given. */
export function frameOf({
  id,
  title,
  subtitle,
  source,
  download,
  isRecord,
  isSurveyed,
  ways,
}: FigureFrame): FigureFrame {
  return { id, title, subtitle, source, download, isRecord, isSurveyed, ways };
}

/** What is to be known by whoever takes an embed code; where a release keeps it, the address of that is to follow. */
export function embedNote({ url, frozen }: FigureWays, words: Messages['embeds']): string {
  return [
    words.codeNote,
    url === null ? words.relative : '',
    typeof frozen === 'string' ? words.notFrozen[frozen] : frozen.isOwn ? words.freezeOwn : words.freeze,
  ].join('');
}

/** The key of a figure: its page's path below the root of the site, and its id. */
function keyOf(path: string, id: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return [...(parts.length === 0 ? ['overview'] : parts), id].join('-');
}

/** The frame of what a view says of a figure. */
function frameSaid<Chart extends string, Props extends object>(
  { site, words }: Edition,
  { id, title, subtitle, source, isRecord }: FigureSaid<Chart, Props>,
): FigureFrame {
  const isSurveyed = site.programme.observedOn !== null && isRecord !== true ? { isSurveyed: true } : {};
  return { id, title, subtitle, source: source ?? words.site.source(site.programme), isRecord, ...isSurveyed };
}

/** Where a figure is found as a release published it, or why nowhere; `of` is the release that it is of, if not the one at hand. */
function frozenOf({ site, links }: Edition, key: string, of?: string): Frozen | NotFrozen {
  const id = of ?? site.release?.id;
  if (id === undefined && site.past.isPreview) return 'preview';
  if (!site.past.releases.some((release) => release.isKept && release.id === id)) return 'no_history';
  const href = links.file(`/releases/${id ?? ''}/embed/${key}/`);
  return { href, url: wholeAddress(site.programme.site.url, links, href) ?? href, isOwn: of !== undefined };
}

/** Where a figure stands; `path` is its page's. */
function waysOf(
  edition: Edition,
  path: string,
  { id, title, isRecord = false }: FigureFrame,
  {
    rows,
    map,
    hasEmbed = true,
    isUnkept = false,
    release: of,
  }: Pick<FigureSaid<string, object>, 'rows' | 'map' | 'hasEmbed' | 'isUnkept' | 'release'>,
): FigureWays {
  const { site, words, links } = edition;
  const { programme, release, asOf } = site;
  const page = links.page(path);
  const key = keyOf(page.slice(links.file('/').length), id);
  const address = `${page}#${id}`;
  const url = wholeAddress(programme.site.url, links, address);
  const name = words.site.name(programme);
  const isMadeUp = programme.demonstration && !isRecord;
  const embed = links.file(`/embed/${key}/`);
  const script = links.file(EMBED_SCRIPT);
  const frozen = isRecord || isUnkept || !hasEmbed ? 'unkept' : frozenOf(edition, key, of);
  const cited = {
    key,
    title: `${isMadeUp ? words.site.demonstrationPrefix : ''}${title}`,
    author: programme.site.organiser ?? name,
    container: name,
    isRecord,
    release,
    asOf: isRecord ? programme.recordAsOf : asOf,
    url,
    frozen: typeof frozen === 'string' ? null : frozen.url,
    path: address,
    licence: programme.site.licence.title,
    source: isRecord || programme.site.source === null ? null : words.site.ledgers(programme),
  };
  return {
    key,
    page,
    address,
    url,
    files: `${page}figures/${id}`,
    embed: hasEmbed
      ? {
          path: embed,
          code: {
            address: wholeAddress(programme.site.url, links, embed) ?? embed,
            script: wholeAddress(programme.site.url, links, script) ?? script,
            title: words.embeds.frame(title, name),
          },
        }
      : null,
    frozen,
    cited: FULL_PAGES.includes(path) ? `${page}figures/${id}.txt` : null,
    fileName: [key, ...(cited.asOf === null ? [] : [cited.asOf])].join('-'),
    map: map === undefined || !site.pages['/map/'] ? null : links.page(mapOfRates(map)),
    citation: citationOf(cited, words),
    verify: rows !== null && isSelection(rows) ? links.page(`/verify/#${key}`) : null,
  };
}

/** Makes the figures of a page. */
export type FiguresOf = <Chart extends string, Props extends object>(
  said: FigureSaid<Chart, Props>,
) => Figure<Chart, Props>;

/** Makes the figures of a page, by its path: each has files of its own. */
export function figuresOn(edition: Edition, path: string): FiguresOf {
  return <Chart extends string, Props extends object>(said: FigureSaid<Chart, Props>): Figure<Chart, Props> => {
    const frame = frameSaid(edition, said);
    const ways = waysOf(edition, path, frame, said);
    return { ...figureSaid(said), frame: { ...frame, download: `${ways.files}.csv`, ways } };
  };
}

/** Makes the figures of a page whose files serve them all: `download` is their table. */
export function figuresWith(edition: Edition, download: string): FiguresOf {
  return <Chart extends string, Props extends object>(said: FigureSaid<Chart, Props>): Figure<Chart, Props> => ({
    ...figureSaid(said),
    frame: { ...frameSaid(edition, said), download },
  });
}

const figureSaid = <Chart extends string, Props extends object>({
  chart,
  props,
  rows,
  isTable,
  definition,
}: FigureSaid<Chart, Props>) => ({
  chart,
  props,
  rows,
  isTable,
  ...(definition === undefined ? {} : { definition }),
});

const isFigure = (value: object): value is Figure => 'chart' in value && 'frame' in value && 'rows' in value;

/** A figure that stands for itself. */
export interface OwnFigure extends Figure {
  readonly frame: FigureFrame & { readonly ways: FigureWays };
  readonly rows: FigureRows;
}

const isOwn = (figure: Figure): figure is OwnFigure => figure.frame.ways !== undefined && figure.rows !== null;

function* figuresBelow(view: unknown): Iterable<OwnFigure> {
  if (typeof view !== 'object' || view === null) return;
  if (!isFigure(view)) for (const part of Object.values(view)) yield* figuresBelow(part);
  else if (isOwn(view)) yield view;
}

/**
 * The figures that stand for themselves in what a page shows, in the order in which it names them. One that a view names in
 * two of its parts stands on its page once.
 */
export function figuresIn(view: unknown): readonly OwnFigure[] {
  return [...new Map([...figuresBelow(view)].map((figure) => [figure.frame.ways.key, figure])).values()];
}
