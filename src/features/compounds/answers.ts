/** The answers at the top of a compound's page beside its service: works, promises and what late means, whom to call. */
import { toldDate } from '../../domain/time/known-in-part.ts';
import { byCodePoint } from '../../domain/lists.ts';
import type { RenovatedWhen } from '../../domain/rows.ts';
import type { CategoryWorks } from '../../site/compounds.ts';
import type { Edition } from '../../site/edition.ts';
import type { OwnTarget } from '../../site/own-targets.ts';
import { telephoneOf } from '../../ui/telephone.ts';
import type { Telephone } from '../../ui/telephone.ts';

export interface AnswersView {
  /** The works accepted of those needed, and the next one; null where none are kept, and of what is not in the ledger. */
  readonly works: string | null;
  /** A line a target: what was promised, and whether this compound is late; where it leads to says what that rests on. */
  readonly targets: readonly { readonly label: string; readonly text: string; readonly href: string | null }[];
  readonly ask: { readonly text: string; readonly telephone: Telephone | null };
}

/**
 * The works that are nearest to what counts as done: completed before begun, the earlier first; null where none has begun. Where
 * completion counts, what is completed is not next.
 */
function nextOf(
  works: readonly CategoryWorks[],
  when: RenovatedWhen,
): { name: string; state: 'completed' | 'under_way'; on: string } | null {
  const open = works.flatMap(({ category: { name }, state, row }) => {
    if (row === null || state === when || (state !== 'completed' && state !== 'under_way')) return [];
    const on = toldDate(row, state === 'completed' ? 'completedOn' : 'startedOn');
    return on === null ? [] : [{ name, state, on }];
  });
  const [next] = open.toSorted((a, b) => byCodePoint(a.state, b.state) || byCodePoint(a.on, b.on));
  return next ?? null;
}

/** A target as a promise to one compound: what and by when, and what late means for it. */
export function promiseTo(
  { site, words }: Pick<Edition, 'site' | 'words'>,
  { target, standing, monthsLeft }: OwnTarget,
): { readonly label: string; readonly promised: string; readonly late: string } {
  const { short, goal, lacking, outside } = words.indicatorRules[target.indicator].promise;
  const text = words.compounds.answers;
  return {
    label: text.target(short),
    promised: text.promised(target, goal, words.site.whole(site.programme)),
    late: text.late({ target, standing, monthsLeft, lacking, outside }),
  };
}

export function answersView(edition: Edition, id: string): AnswersView {
  const { site, words, links } = edition;
  const text = words.compounds.answers;
  const { scope, accepted, needed } = site.compounds.state(id);
  const telephone = telephoneOf(site.programme, words);
  const street = site.tree.within({ level: 'compound', id }, site.tree.levels.reporting).name;
  const outside = { label: text.targets, text: text.outside, href: null };
  return {
    works:
      scope === 'in' && site.kept.works
        ? text.worksSaid({
            accepted,
            needed,
            next: nextOf(site.compounds.history(id).works, site.programme.renovatedWhen),
          })
        : null,
    targets:
      scope !== 'in' && site.targets.all.length > 0
        ? [outside]
        : site.ownTargets(id).map((own) => {
            const { label, promised, late } = promiseTo(edition, own);
            return { label, text: promised + late, href: links.page(`/targets/#${own.target.id}`) };
          }),
    ask: { text: text.askSaid(telephone?.text ?? null, street), telephone },
  };
}
