/** A page of the site as it stands in a copy: every address from file to file, its scripts one classic file, its policy for both. */
import { escapedXml } from '../../src/publication/xml.ts';
import { documentOf, relativeAddress, type Addresses } from './addresses.ts';

/** What a copied page needs of its site, and what it tells of itself. */
export interface PageContext {
  /** The page's path from the site's root. */
  readonly file: string;
  readonly addresses: Addresses;
  /** Whether the site has this file, or a folder by this path. */
  readonly has: (path: string) => boolean;
  /** The text of a file of the site. */
  readonly read: (path: string) => string;
  /** The name of the classic script that does what these modules do, from the site's root. */
  readonly scriptOf: (modules: readonly string[]) => Promise<string>;
}

export interface CopiedPage {
  readonly html: string;
  /** The files that the page leads to or shows. */
  readonly linked: readonly string[];
  /** The files that its scripts may ask for by an address that the page hands them. */
  readonly handed: readonly string[];
}

/** A script with its text, a style sheet with its text, or a tag. */
const PIECE =
  /<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'<>])*)>([\s\S]*?)(?:<\/\1>|$)|<([a-z][\w-]*)(?![\w-])((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const ATTRIBUTE = /(\s)([^\s=>"'/]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** What a browser follows or loads by itself. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The value of an attribute as it is read: of the entities those that the renderer writes. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt|quot|apos));/g, (_, code: string | undefined, name = '') =>
    code === undefined ? (ENTITIES[name as string] ?? '') : String.fromCodePoint(Number(code)),
  );

/** Every string of a JSON text by `change`. */
function mappedJson(text: string, change: (text: string) => string): string {
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
  };
  return JSON.stringify(mapped(JSON.parse(text))).replaceAll('<', '\\u003c');
}

/** The policy of a page, for a page that is a file beside others and takes in texts of the site as scripts. */
function copiedPolicy(policy: string): string {
  return policy
    .replaceAll("'self'", "'self' file:")
    .replace(/trusted-types (?:'none'|)/, (match) => `trusted-types copy${match.endsWith("'none'") ? '' : ' '}`);
}

/** An element of a drawing that is another file, to stand in the page: a browser takes none from a file beside it. */
function taken(svg: string, id: string): string {
  const at = svg.indexOf(` id="${id}"`);
  if (at < 0) throw new Error(`the drawing has no part ${id}`);
  const start = svg.lastIndexOf('<', at);
  const end = svg.indexOf('>', at) + 1;
  if (svg.charAt(end - 2) === '/') return svg.slice(start, end);
  const closing = `</${/^<(\w+)/.exec(svg.slice(start, end))?.[1] ?? ''}>`;
  return svg.slice(start, svg.indexOf(closing, end) + closing.length);
}

/** The copy of a page. */
export async function copyPage(html: string, context: PageContext): Promise<CopiedPage> {
  const { file, addresses, has, read } = context;
  const linked = new Set<string>();
  const handed = new Set<string>();
  const modules: string[] = [];

  /** An address that a browser follows: names a document, never a folder. */
  const followed = (address: string, isFile = true): string => {
    const target = address.startsWith('#') ? null : addresses.target(address, file);
    if (target === null) return address;
    const path = isFile ? documentOf(target.path) : target.path;
    linked.add(path);
    return relativeAddress(file, path) + target.rest;
  };
  /** A text for scripts: an address where it is one of a file or folder that is there. */
  const given = (text: string): string => {
    const target = text.startsWith('/') ? addresses.target(text, file) : null;
    if (target === null || !has(target.path)) return text;
    if (target.path !== '' && !target.path.endsWith('/')) handed.add(target.path);
    return relativeAddress(file, target.path) + target.rest;
  };
  const inJson = (text: string): string =>
    mappedJson(text, (each) => (addresses.isFromRoot(each) ? given(each) : each));
  const attributes = (text: string): string =>
    text.replace(ATTRIBUTE, (whole, gap: string, name: string, ...values: (string | undefined)[]) => {
      const value = unescaped(values[0] ?? values[1] ?? values[2] ?? '');
      const changed = ADDRESSES.has(name)
        ? followed(value)
        : name === 'content' && value.startsWith("default-src 'self'")
          ? copiedPolicy(value)
          : name.startsWith('data-')
            ? /^[[{]/.test(value)
              ? inJson(value)
              : given(value)
            : value;
      return changed === value ? whole : `${gap}${name}="${escapedXml(changed)}"`;
    });

  const drawings = new Set<string>();
  const out: string[] = [];
  let at = 0;
  for (const match of html.matchAll(PIECE)) {
    const [whole, raw, rawAttributes = '', rawText = '', tag = '', own = ''] = match;
    out.push(html.slice(at, match.index));
    at = match.index + whole.length;
    if (raw === 'style') out.push(whole);
    else if (raw === 'script') {
      const source = /\ssrc="([^"]*)"/.exec(rawAttributes)?.[1];
      if (/\stype="module"/.test(rawAttributes) && source !== undefined) {
        const path = addresses.target(source, file)?.path;
        if (path === undefined) throw new Error(`${file}: a script of another site`);
        modules.push(path);
      } else if (/\stype="application\/json"/.test(rawAttributes))
        out.push(`<script${rawAttributes}>${inJson(rawText)}</script>`);
      else out.push(`<script${attributes(rawAttributes)}>${rawText}</script>`);
    } else if (tag === 'use' && /\shref="[^"#]+#/.test(own)) {
      const [, address = '', id = ''] = /\shref="([^"#]+)#([^"]*)"/.exec(own) ?? [];
      const path = addresses.target(address, file)?.path ?? '';
      const name = `${path}#${id}`;
      const part = drawings.has(name) ? '' : `<defs>${taken(read(path), id)}</defs>`;
      drawings.add(name);
      out.push(`${part}<use${own.replace(/href="[^"]*"/, `href="#${id}"`)}>`);
    } else if (tag === 'meta' && /\sproperty="og:image/.test(own) && !/\scontent="https?:/.test(own)) {
      // A picture that no link to this page will ever show.
    } else out.push(`<${tag}${attributes(own)}>`);
  }
  out.push(html.slice(at));
  const text = out.join('');
  if (modules.length === 0) return { html: text, linked: [...linked], handed: [...handed] };
  const script = `<script defer src="${relativeAddress(file, await context.scriptOf(modules))}"></script>`;
  return { html: text.replace(/<\/head>/, `${script}</head>`), linked: [...linked], handed: [...handed] };
}
