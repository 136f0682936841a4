/** The part of a page's style sheets that a piece of the page needs. */
import { elementsIn, type MarkupElement } from './markup.ts';
import { byNeed, isMatch, type StyleRule } from './style-rules.ts';

const opening = (conditions: readonly string[]): string =>
  conditions.map((condition) => `@media ${condition}{`).join('');
const closing = (conditions: readonly string[]): string => '}'.repeat(conditions.length);

/** A style sheet of the rules that are of an element below `root`, in their order and under their conditions. */
export function usedRules(rules: readonly StyleRule[], root: MarkupElement): string {
  const elements = elementsIn(root);
  const having = byNeed(elements);
  let css = '';
  let open: readonly string[] = [];
  for (const { conditions, selectors, declarations } of rules) {
    const own = selectors.filter((selector) => {
      if (!selector.needs.every((need) => having.has(need))) return false;
      const candidates = selector.own === null ? elements : (having.get(selector.own) ?? []);
      return candidates.some((element) => isMatch(element, selector));
    });
    if (own.length === 0) continue;
    if (conditions.join() !== open.join()) {
      css += closing(open) + opening(conditions);
      open = conditions;
    }
    const body = declarations.map(([name, value]) => `${name}:${value}`).join(';');
    css += `${own.map(({ text }) => text).join(',')}{${body}}`;
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
