/**
 * The Content-Security-Policy as a header of all pages. Each page has one of its own in its head, with the hashes of what
 * stands in it; a header is the same for all, so it holds the hashes of all pages, and adds what only a header can say.
 */
import { openSync, readSync, closeSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A policy's directives and their sources. */
type Policy = ReadonlyMap<string, ReadonlySet<string>>;

/** The policy stands at the beginning of the head. */
const HEAD = 16_384;

/** The policy in a page's head; null where it has none. */
export function policyIn(html: string): string | null {
  const [, content] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return content?.replaceAll('&#39;', "'").replaceAll('&amp;', '&') ?? null;
}

function directivesOf(policy: string): Policy {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, new Set(sources)];
    }),
  );
}

/** All that any of the policies allows; sources in order, so that the same site gives the same line. */
export function united(policies: Iterable<string>): string {
  const all = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const [name, sources] of directivesOf(policy)) {
      const known = all.get(name) ?? new Set<string>();
      for (const source of sources) known.add(source);
      all.set(name, known);
    }
  return [...all]
    .map(([name, sources]) => {
      const [words, hashes] = [
        [...sources].filter((source) => !source.startsWith("'sha256-")),
        [...sources].filter((source) => source.startsWith("'sha256-")).sort(),
      ];
      // Nothing beside what another page allows: 'none' stands alone or not at all.
      const allowed = words.length > 1 ? words.filter((source) => source !== "'none'") : words;
      return [name, ...allowed, ...hashes].join(' ');
    })
    .join('; ');
}

function beginning(file: string): string {
  const bytes = Buffer.alloc(HEAD);
  const opened = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(opened, bytes, 0, HEAD, 0));
  } finally {
    closeSync(opened);
  }
}

/** The header for the pages of the site in `dir`, but for who may frame them. */
export function sitePolicy(dir: string): string {
  const found = new Set<string>();
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const policy = name.endsWith('.html') ? policyIn(beginning(join(dir, name))) : null;
    if (policy !== null) found.add(policy);
  }
  return united([...found].sort());
}
