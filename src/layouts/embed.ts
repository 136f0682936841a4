/**
 * A figure as a page of its own for frames on other sites: nothing of the site's shell, the rules of the figure's own page as far as
 * it needs them, and a few lines of script for the colours that the frame asks for and for the height that it tells.
 */
import { escapeText } from '../charts/frame/picture.ts';
import { hasDrawing } from '../charts/taken/figure-svg.ts';
import {
  append,
  appendCopies,
  elementsIn,
  hasClass,
  markupText,
  newTree,
  parseMarkup,
  type Growing,
  type MarkupElement,
  type Taken,
} from '../charts/taken/markup.ts';
import type { PageFigure } from '../charts/taken/page-figures.ts';
import type { StyleRule } from '../charts/taken/style-rules.ts';
import { themeRules, usedRules } from '../charts/taken/used-rules.ts';
import { contentPolicy } from '../content-policy.ts';
import { withWholeLines } from '../ui/no-break.ts';
import type { Messages } from '../words/words.ts';
import type { PageBasis } from './basis.ts';

/** What a figure's page knows beside its figures. */
export interface EmbedParts {
  readonly figure: PageFigure;
  /** Those of the figure's page. */
  readonly rules: readonly StyleRule[];
  readonly words: Pick<Messages, 'embeds' | 'lines' | 'locale' | 'site'>;
  readonly basis: PageBasis;
  /** The line that says that the figures are made up; null where they are real. */
  readonly madeUp: string | null;
  /** What stands across its top: that line, or in a demonstration that the figures are real. */
  readonly mark: string | null;
  /** Whether search engines are to leave it out, with the rest of the site. */
  readonly isHidden: boolean;
  /** The site's name. */
  readonly site: string;
  /** The address of the figure's page, without the figure. */
  readonly page: string;
  /** Where more is to be had, and what that is called. */
  readonly more: { readonly href: string; readonly text: string };
  /** The whole address of the figure's page; null where the site has none. */
  readonly canonical: string | null;
  /** The whole address of the answer to programs that ask what the embed is; null where the site has none. */
  readonly oembed: string | null;
  /** What stands above the figure where it is one of the past. */
  readonly notes: readonly { readonly text: string; readonly href?: string }[];
  /** Takes the embed's style sheet; gives the address at which it can be had. A policy with its hash would be one more for each. */
  readonly sheetAt: (css: string) => string;
}

/** What is the embed's own; the colours are the site's. */
const OWN_RULES = [
  'body{padding:.75rem 1rem;line-height:1.6}',
  '.embed-mark{max-width:none;margin:-.75rem -1rem .75rem;padding:.25rem 1rem;background:var(--plan-2);color:var(--plan);font-size:var(--small);font-weight:600}',
  '.embed-mark.real{background:var(--accent-3);color:var(--accent)}',
  '.embed-note{margin:0 0 .5rem;color:var(--ink-2);font-size:var(--small)}',
  'figure.chart{max-width:46rem;margin:0 auto}',
  'h1{margin:0;font-family:var(--serif);font-size:1.125rem;line-height:1.45}',
  '.chart .unit{margin:.125rem 0 0}',
  '.chart .source,.tabular .source{margin:.25rem 0 0}',
  '.chart .source a{white-space:normal}',
  'summary{min-height:2.6rem;line-height:2.6rem}',
  // The room of the line over it is kept whether it is needed or not, so that nothing moves.
  '.table-frame>.embed-table{max-height:24rem;overflow:auto;margin-top:1.5rem}',
  '@media print{.table-frame>.embed-table{max-height:none}}',
].join('');

/** Before the first paint the colours; then the height, whenever it changes and whenever the frame's page asks. */
const SCRIPT = [
  '(function(d,w){',
  "var t=/[?&]theme=(light|dark)\\b/.exec(location.search)||/^#(light|dark)$/.exec(location.hash);if(t)d.documentElement.setAttribute('data-theme',t[1]);",
  'if(w.parent===w)return;',
  "function tell(){if(d.body)w.parent.postMessage({figureHeight:Math.ceil(d.body.getBoundingClientRect().height)},'*')}",
  "w.addEventListener('load',function(){tell();if(w.ResizeObserver)new ResizeObserver(tell).observe(d.body)});",
  "w.addEventListener('resize',tell);d.addEventListener('toggle',tell,true);",
  "w.addEventListener('message',function(e){if(e.data&&e.data.figureHeight==='ask')tell()});",
  '})(document,window)',
].join('');

/** At the end of the page, before it is painted: a table that fits needs no word on how to see the rest of it. */
const FIT = [
  '(function(d){',
  "function fit(){[].forEach.call(d.querySelectorAll('.embed-table'),function(e){e.removeAttribute('data-wide');if(e.scrollWidth>e.clientWidth+1){e.setAttribute('data-wide','start');e.style.setProperty('--frame',e.clientWidth+'px')}})}",
  "fit();addEventListener('resize',fit);d.addEventListener('toggle',fit,true)",
  '})(document)',
].join('');

/** Elements that are of use on the site's own pages alone. */
const isLeftOut = (element: MarkupElement): boolean =>
  ['script', 'style', 'button', 'output'].includes(element.name) ||
  (element.name === 'svg' && hasClass(element, 'large')) ||
  hasClass(element, 'no-print') ||
  hasClass(element, 'no-embed');

/** Addresses lead out of the frame, and from the figure's page. */
function addressFrom(page: string, address: string): string {
  return /^(?:[a-z]+:|\/)/.test(address) ? address : `${page}${address}`;
}

/** How the figure's elements are taken into the frame. */
const takenFrom =
  (page: string): Taken =>
  (one) => {
    if (isLeftOut(one)) return null;
    const kept = new Map<string, string>();
    for (const [name, value] of one.attributes)
      // On a phone a cell says itself of which column it is.
      if (!name.startsWith('data-') || name === 'data-label') kept.set(name, value);
    const href = one.name === 'a' ? kept.get('href') : undefined;
    if (href === undefined) return kept;
    return kept.set('href', addressFrom(page, href)).set('target', '_blank').set('rel', 'noopener');
  };

/** A link that leads out of the frame. */
function appendLink(parent: Growing, { href, text }: { readonly href: string; readonly text: string }): void {
  append(parent, 'a', { href, target: '_blank', rel: 'noopener' }, text);
}

/** What stands above the figure where it is one of the past, its lines broken as the site's are. */
function appendNotes(parent: Growing, { notes, words }: Pick<EmbedParts, 'notes' | 'words'>): void {
  if (notes.length === 0) return;
  const note = append(parent, 'p', { class: 'embed-note' });
  for (const [i, { text, href }] of notes.entries()) {
    if (i > 0) note.children.push('　');
    if (href === undefined) note.children.push(text);
    else appendLink(note, { href, text });
  }
  parent.children.pop();
  appendCopies(parent, parseMarkup(withWholeLines(markupText(note), words.lines)).children);
}

/** The page's body: the figure with what must be read with it. */
function bodyOf(parts: EmbedParts, body: Growing): void {
  const { figure, words, madeUp, page, site, mark, more } = parts;
  const all = elementsIn(figure.element);
  const taken = takenFrom(page);
  const picture = hasDrawing(figure) ? all.find((one) => hasClass(one, 'picture')) : undefined;
  const inPicture = new Set(picture === undefined ? [] : elementsIn(picture));
  const isShown = picture !== undefined && !isLeftOut(picture);
  const table = all.find((one) => one.name === 'table' && !inPicture.has(one));
  /** Copies what is in the first of the figure's elements that is so. */
  const inside = (parent: Growing, is: (one: MarkupElement) => boolean): void => {
    appendCopies(parent, all.find(is)?.children ?? [], taken);
  };
  const main = append(body, 'main');
  if (mark !== null) append(main, 'p', { class: `embed-mark${madeUp === null ? ' real' : ''}` }, mark);
  appendNotes(main, parts);
  const frame = append(main, 'figure', { class: figure.element.attributes.get('class') ?? 'chart', id: figure.id });
  const caption = append(frame, 'figcaption');
  inside(append(caption, 'h1'), ({ name }) => name === 'h3');
  const isUnit = (one: MarkupElement): boolean => hasClass(one, 'unit');
  if ((all.find(isUnit)?.children ?? []).length > 0) inside(append(caption, 'p', { class: 'unit' }), isUnit);
  if (isShown) appendCopies(frame, [picture], taken);
  if (table !== undefined && !isLeftOut(table)) {
    const fold = isShown ? append(frame, 'details') : frame;
    if (isShown) append(fold, 'summary', {}, words.embeds.table);
    const framed = append(fold, 'div', { class: 'table-frame' });
    const scroll = {
      class: 'embed-table scroll',
      'data-wide': 'start',
      tabindex: '0',
      'aria-label': words.embeds.table,
    };
    appendCopies(append(framed, 'section', scroll), [table], taken);
    append(framed, 'p', { class: 'swipe', 'aria-hidden': 'true' }, words.site.swipe);
  }
  const source = append(frame, 'p', { class: 'source' });
  inside(source, (one) => hasClass(one, 'source-line'));
  append(source, 'br');
  appendLink(source, { href: more.href, text: `${site}：${more.text}` });
}

/** The document. */
export function embedPage(parts: EmbedParts, map: Parameters<typeof contentPolicy>[1]): string {
  const { figure, rules, words, madeUp, site } = parts;
  const tree = newTree();
  const body = append(append(tree, 'html', { lang: words.locale }), 'body', { class: 'embed' });
  bodyOf(parts, body);
  const styles = usedRules(rules, tree) + OWN_RULES + themeRules(rules);
  const policy = contentPolicy({ scripts: [SCRIPT, FIT], styles: [] }, map);
  const prefix = madeUp === null ? '' : words.site.demonstrationPrefix;
  const description = prefix + [figure.title, figure.subtitle].join('。');
  const title = `${prefix}${figure.title} · ${site}`;
  return [
    `<!DOCTYPE html><html lang="${words.locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${escapeText(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<meta name="description" content="${escapeText(description)}">`,
    `<meta property="og:title" content="${escapeText(title)}">`,
    `<meta property="og:description" content="${escapeText(description)}">`,
    `<meta name="page-basis" content="${parts.basis}">`,
    parts.isHidden ? '<meta name="robots" content="noindex">' : '',
    '<meta name="color-scheme" content="light dark">',
    // A frame has no tab; without this line a browser asks for an icon at the root of the host, which may be another site's.
    '<link rel="icon" href="data:,">',
    parts.canonical === null || parts.isHidden ? '' : `<link rel="canonical" href="${escapeText(parts.canonical)}">`,
    parts.oembed === null
      ? ''
      : `<link rel="alternate" type="application/json+oembed" href="${escapeText(parts.oembed)}" title="${escapeText(figure.title)}">`,
    `<link rel="stylesheet" href="${escapeText(parts.sheetAt(styles))}"><script>${SCRIPT}</script></head><body class="embed">${body.children.map(markupText).join('')}<script>${FIT}</script></body></html>\n`,
  ].join('');
}
