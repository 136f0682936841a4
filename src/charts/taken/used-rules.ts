/** The part of a page's style sheets that a piece of the page needs. */
import { groupBy, nth } from '../../domain/lists.ts';
import { elementsIn, type MarkupElement } from './markup.ts';
import { byNeed, isMatch, type Selector, type StyleRule } from './style-rules.ts';

const opening = (conditions: readonly string[]): string =>
  conditions.map((condition) => `@media ${condition}{`).join('');
const closing = (conditions: readonly string[]): string => '}'.repeat(conditions.length);

/** A selector with the place of its rule, and its own among the rule's. */
interface Placed {
  readonly selector: Selector;
  readonly rule: number;
  readonly place: number;
}

/** The selectors of a list of rules by what the element itself must have (`''`: nothing), since most lists are asked of many pieces. */
const placedBy = new WeakMap<readonly StyleRule[], ReadonlyMap<string, readonly Placed[]>>();

function selectorsByNeed(rules: readonly StyleRule[]): ReadonlyMap<string, readonly Placed[]> {
  const known = placedBy.get(rules);
  if (known !== undefined) return known;
  const placed = rules.flatMap(({ selectors }, rule) =>
    selectors.map((selector, place): Placed => ({ selector, rule, place })),
  );
  const byOwn = groupBy(placed, ({ selector }) => selector.own ?? '');
  placedBy.set(rules, byOwn);
  return byOwn;
}

/** The selectors that are of an element below `root`, in the order of their rules. */
function usedSelectors(rules: readonly StyleRule[], root: MarkupElement): readonly Placed[] {
  const elements = elementsIn(root);
  const having = new Map([['', elements], ...byNeed(elements)]);
  const byOwn = selectorsByNeed(rules);
  return [...having]
    .flatMap(([own, candidates]) =>
      (byOwn.get(own) ?? []).filter(
        ({ selector }) =>
          selector.needs.every((need) => having.has(need)) && candidates.some((one) => isMatch(one, selector)),
      ),
    )
    .sort((a, b) => a.rule - b.rule || a.place - b.place);
}

/** A style sheet of the rules that are of an element below `root`, in their order and under their conditions. */
export function usedRules(rules: readonly StyleRule[], root: MarkupElement): string {
  let css = '';
  let open: readonly string[] = [];
  for (const [at, own] of Map.groupBy(usedSelectors(rules, root), ({ rule }) => rule)) {
    const { conditions, declarations } = nth(rules, at);
    if (conditions.join() !== open.join()) {
      css += closing(open) + opening(conditions);
      open = conditions;
    }
    const body = declarations.map(([name, value]) => `${name}:${value}`).join(';');
    css += `${own.map(({ selector }) => selector.text).join(',')}{${body}}`;
  }
  return css + closing(open);
}

const DARK = /prefers-color-scheme:\s*dark/;

/**
 * What sets the colours whatever the reader's screen is: the site's own, light and dark, for a document whose element bears the
 * name as `data-theme`.
 */
export function themeRules(rules: readonly StyleRule[]): string {
  const tokens = (isDark: boolean): string =>
    rules
      .filter(({ selectors }) => selectors.some(({ text }) => text === ':root'))
      .filter(({ conditions }) => (isDark ? conditions.some((one) => DARK.test(one)) : conditions.length === 0))
      .flatMap(({ declarations }) => declarations)
      .map(([name, value]) => `${name}:${value}`)
      .join(';');
  return `html[data-theme=light]{${tokens(false)}}html[data-theme=dark]{${tokens(true)}}`;
}
