/**
 * The files that the figures of a finished page have beside it: each as a picture, and as a page for frames on other sites. They
 * are made from the page itself, and kept with it, so that they cannot differ from it.
 */
import { createHash } from 'node:crypto';
import { figureSvg } from './charts/taken/figure-svg.ts';
import { drawingStyles, type DrawingStyles } from './charts/taken/own-styles.ts';
import { figuresOf, isTable, type PageFigure } from './charts/taken/page-figures.ts';
import { styleRules, type StyleRule } from './charts/taken/style-rules.ts';
import type { Release } from './domain/rows.ts';
import { embedPage } from './layouts/embed.ts';
import { localsIn, site } from './open-site.ts';
import { EMBED_SCRIPT, embedCode, oembed } from './site/embed-code.ts';
import type { Links } from './site/edition.ts';
import { wholeAddress } from './site/href.ts';
import type { Messages } from './words/words.ts';

export interface PageFile {
  /** Its path below the site's folder. */
  readonly path: string;
  readonly text: string;
  /** Whether the file is named by its content, and may be that of other pages too. */
  readonly isShared?: boolean;
}

/** A release whose figures a page shows as they stood then. */
export interface PastRelease {
  readonly release: Release;
  /** Whether today's rules give its figures as they were published. */
  readonly isAsPublished: boolean;
  /** The keys of the figures that stand on the site now; null for the newest release, which nothing has followed. */
  readonly now: ReadonlySet<string> | null;
}

/** What a page's sheets say, as drawings and as embeds take it. */
interface Styles {
  readonly rules: readonly StyleRule[];
  readonly drawing: DrawingStyles;
}

/** What a figure's files take from its page. */
type Surroundings = ReturnType<typeof localsIn> & { readonly path: string; readonly styles: Styles };

/** By what a figure that has files of its own is known in its page. */
const KEY = 'data-key';

const keyOf = ({ element }: PageFigure): string => element.attributes.get(KEY) ?? '';

/** Whether others have published what the figure shows: it is real in a demonstration too, and no release's. */
const isRecord = ({ element }: PageFigure): boolean => element.attributes.has('data-record');

/** Whether a page may have such figures. */
export const hasFigures = (page: Uint8Array): boolean =>
  Buffer.from(page.buffer, page.byteOffset, page.byteLength).includes(` ${KEY}="`);

const SHEET = /<style[^>]*>([^]*?)<\/style>|<link rel="stylesheet"[^>]*? href="([^"]*)"/g;

/** The style sheets that a page carries and asks for, in their order. */
function sheetsOf(html: string, sheetAt: (address: string) => string): string {
  return [...html.matchAll(SHEET)].map(([, own, address = '']) => own ?? sheetAt(address)).join('\n');
}

export class PageFiles {
  readonly #base: string;
  readonly #sheetAt: (address: string) => string;
  /** Most pages have the sheets of another. */
  readonly #styles = new Map<string, Styles>();

  /** `base` is the path that the site lies under, `sheetAt` gives the text of a style sheet by the address that a page has. */
  constructor(base: string, sheetAt: (address: string) => string) {
    this.#base = base;
    this.#sheetAt = sheetAt;
  }

  /** The files of a page's figures; `path` is the page's below the base path: `coverage/`. */
  of(path: string, html: string): readonly PageFile[] {
    return this.#each(path, html, (figure, around) => [
      ...(isTable(figure.element) ? [] : [this.#picture(figure, around)]),
      ...this.#embed(figure, around, null),
    ]);
  }

  /** The embeds of a page's figures as they stood at a release, where they are made from its ledgers. */
  past(path: string, html: string, past: PastRelease): readonly PageFile[] {
    return this.#each(path, html, (figure, around) => (isRecord(figure) ? [] : this.#embed(figure, around, past)));
  }

  #each(
    path: string,
    html: string,
    filesOf: (figure: PageFigure, around: Surroundings) => readonly PageFile[],
  ): readonly PageFile[] {
    const figures = figuresOf(html).filter(({ element }) => element.attributes.has(KEY));
    if (figures.length === 0) return [];
    const styles = this.#stylesOf(html);
    const lang = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1];
    const locals = localsIn(lang, this.#base);
    return figures.flatMap((figure) => filesOf(figure, { path, styles, ...locals }));
  }

  #stylesOf(html: string): Styles {
    const sheets = sheetsOf(html, this.#sheetAt);
    const known = this.#styles.get(sheets);
    if (known !== undefined) return known;
    const rules = styleRules(sheets);
    const styles = { rules, drawing: drawingStyles(rules) };
    this.#styles.set(sheets, styles);
    return styles;
  }

  #picture(figure: PageFigure, { path, styles, words, links, madeUp }: Surroundings): PageFile {
    const { programme } = site();
    const address = links.file(`/${path}#${figure.id}`);
    const text = figureSvg(
      figure,
      {
        madeUp: isRecord(figure) ? null : madeUp,
        // What is real on a site of made-up data says so.
        site: [
          ...(isRecord(figure) && madeUp !== null ? [words.site.publicRecord] : []),
          words.site.name(programme),
        ].join('　'),
        address: wholeAddress(programme.site.url, links, address) ?? address,
      },
      styles.drawing,
    );
    return { path: `${path}figures/${figure.id}.svg`, text };
  }

  /** A figure's embed, the answer to programs that ask what it is, and its style sheet. */
  #embed(figure: PageFigure, around: Surroundings, past: PastRelease | null): PageFile[] {
    const { path, styles, words, links, madeUp } = around;
    const { programme, past: releases } = site();
    const home = programme.site.url;
    const key = keyOf(figure);
    const folder = `${past === null ? '' : `releases/${past.release.id}/`}embed/${key}/`;
    const own = isRecord(figure) ? null : madeUp;
    const name = words.site.name(programme);
    const page = links.file(`/${path}`);
    const whole = (address: string): string | null => wholeAddress(home, links, address);
    const embed = links.file(`/${folder}`);
    const answer = whole(`${embed}oembed.json`);
    const sheets: PageFile[] = [];
    const text = embedPage(
      {
        figure,
        rules: styles.rules,
        words,
        basis: isRecord(figure) ? 'record' : 'ledgers',
        madeUp: own,
        mark: isRecord(figure) && madeUp !== null ? words.site.publicRecord : own,
        isHidden: madeUp !== null,
        site: name,
        page,
        more:
          past === null
            ? { href: `${page}#${figure.id}`, text: words.embeds.page }
            : { href: links.file(`/releases/${past.release.id}/`), text: words.embeds.frozen.page },
        canonical: past === null ? whole(`${page}#${figure.id}`) : null,
        oembed: answer,
        notes:
          past === null
            ? releases.isPreview
              ? [{ text: `${words.site.unpublished}：${words.site.unpublishedNote}` }]
              : []
            : pastNotes(past, key, words, links),
        sheetAt: (css) => {
          const sum = createHash('sha256').update(css).digest('hex').slice(0, 16);
          sheets.push({ path: `_astro/${sum}.css`, text: css, isShared: true });
          return links.file(`/_astro/${sum}.css`);
        },
      },
      programme.map,
    );
    const files: PageFile[] = [...sheets, { path: `${folder}index.html`, text }];
    if (answer === null || home === null) return files;
    const html = embedCode({
      address: whole(embed) ?? embed,
      script: whole(links.file(EMBED_SCRIPT)) ?? EMBED_SCRIPT,
      title: words.embeds.frame(figure.title, name),
    });
    const about = oembed({ html, title: figure.title, provider: name, home });
    return [...files, { path: `${folder}oembed.json`, text: `${JSON.stringify(about, null, 2)}\n` }];
  }
}

/** What stands above a figure of the past: when it stood so, and that it does no longer. */
function pastNotes(
  { release, isAsPublished, now }: PastRelease,
  key: string,
  { embeds }: Pick<Messages, 'embeds'>,
  links: Links,
): readonly { readonly text: string; readonly href?: string }[] {
  const { stands, newer, otherRules } = embeds.frozen;
  return [
    { text: stands(release) },
    ...(isAsPublished ? [] : [{ text: otherRules }]),
    ...(now === null ? [] : [{ text: newer, href: links.file(now.has(key) ? `/embed/${key}/` : '/releases/') }]),
  ];
}
