/** All names by the letter that their pinyin begins with, in lists that a page can hold: the way that needs no script. */
import { groupBy } from '../../domain/lists.ts';
import type { Compound } from '../../domain/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { Site } from '../../site/site.ts';
import { spelt } from './pinyin.ts';

/** Names on one page: about 12 kB on the way to a reader. */
const MOST = 400;

/** The letter of names that begin with none. */
const NO_LETTER = 'other';

/** A compound under its name or under a former one. */
interface Named {
  readonly compound: Compound;
  readonly name: string;
  readonly spelling: string;
}

export interface LetterList {
  /** A to Z, small, or `NO_LETTER`. */
  readonly letter: string;
  /** The list's address below the find page: `h`, `h-2`. */
  readonly name: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many names the letter has. */
  readonly total: number;
  readonly named: readonly Named[];
}

/** Latin letters and figures in code-point order, which is that of the alphabet; numbers by their value. */
function byName(a: Named, b: Named): number {
  return a.spelling === b.spelling ? 0 : a.spelling < b.spelling ? -1 : 1;
}

/** As it is spelt, with numbers of one width, so that 9 stands before 11. */
const spellingOf = (name: string): string => spelt(name).replace(/\d+/g, (digits) => digits.padStart(6, '0'));

const letterOf = ({ spelling }: Named): string => (/^[a-z]/.test(spelling) ? spelling.charAt(0) : NO_LETTER);

const known = new WeakMap<Site, readonly LetterList[]>();

/** The lists in the order of the alphabet, a long one in several. */
export function letterLists(site: Site): readonly LetterList[] {
  const kept = known.get(site);
  if (kept !== undefined) return kept;
  const named = site.tree.compounds.flatMap((compound) =>
    [compound.name, ...compound.formerNames].map((name): Named => ({ compound, name, spelling: spellingOf(name) })),
  );
  const letters = groupBy(named.sort(byName), letterOf);
  const lists = [...letters]
    .sort(([a], [b]) => (a === NO_LETTER ? 1 : b === NO_LETTER ? -1 : a < b ? -1 : 1))
    .flatMap(([letter, all]) => {
      const pages = Math.ceil(all.length / MOST);
      return Array.from({ length: pages }, (_, at): LetterList => ({
        letter,
        name: at === 0 ? letter : `${letter}-${String(at + 1)}`,
        page: at + 1,
        pages,
        total: all.length,
        named: all.slice(at * MOST, (at + 1) * MOST),
      }));
    });
  known.set(site, lists);
  return lists;
}

/** What the page of a list shows. */
export function letterView({ site, words, links }: Edition, name: string) {
  const lists = letterLists(site);
  const list = lists.find((each) => each.name === name);
  if (list === undefined) throw new Error(`no list ${name}`);
  const { letter, page, pages, total } = list;
  const title = words.find.letterTitle(words.find.letter(letter), page, pages);
  return {
    title,
    trail: [{ name: words.find.name, href: links.page('/find/') }],
    lead: words.find.letterLead(words.find.letter(letter), total),
    letters: lists
      .filter((each) => each.page === 1)
      .map((each) => ({
        label: words.find.letter(each.letter),
        href: links.page(`/find/${each.name}/`),
        isCurrent: each.letter === letter,
      })),
    pages: lists
      .filter((each) => each.letter === letter)
      .map((each) => ({
        label: words.find.letterPage(each.page),
        href: links.page(`/find/${each.name}/`),
        isCurrent: each.page === page,
      })),
    groups: [...groupBy(list.named, ({ name: own }) => own.charAt(0))].map(([first, group]) => ({
      first,
      names: group.map(({ compound, name: own }) => ({
        name: own,
        id: compound.id,
        /** Its name today, where the one listed is a former one. */
        now: own === compound.name ? null : compound.name,
        above: site.tree.within({ level: 'compound', id: compound.id }, site.tree.levels.reporting).name,
        removed: compound.removedOn !== null,
      })),
    })),
  };
}
