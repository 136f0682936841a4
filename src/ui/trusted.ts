/**
 * Trusted Types: in browsers that have them the policy of a page lets no text become markup or the address of a script but
 * through what it names. All the ways that there are stand here; a page names those that it needs (`Page.astro`, `trusted`).
 * Other browsers take the texts as they are.
 */

interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { [Way in keyof Policy]?: (text: string) => string | null }): Policy;
}

const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;

/** The names that a page's policy may list. */
export type TrustedWay = 'default' | 'drawing' | 'worker';

/** The one text with markup that Leaflet writes here, to ask what the browser can draw. */
const LEAFLETS = '<svg/>';

const made = new Map<TrustedWay, Policy>();

/** A way of its own, made when it is first gone: a page that does not list it never makes it. */
function policyOf(way: TrustedWay, rules: Parameters<PolicyFactory['createPolicy']>[1]): Policy | undefined {
  const policy = made.get(way) ?? factory?.createPolicy(way, rules);
  if (policy !== undefined) made.set(way, policy);
  return policy;
}

/** For libraries that write texts as markup: takes what holds none. To be called before the library is loaded. */
export function takePlainTexts(): void {
  policyOf('default', { createHTML: (text) => (text === LEAFLETS || !text.includes('<') ? text : null) });
}

/** Puts a drawing that the site's own code has written, every text of it escaped, in place of what an element holds. */
export function putDrawing(target: Element, markup: string): void {
  target.innerHTML = policyOf('drawing', { createHTML: (text) => text })?.createHTML(markup) ?? markup;
}

/** Starts a worker from a script of this site. Throws where the address is another site's. */
export function ownWorker(address: string): Worker {
  if (new URL(address, location.href).origin !== location.origin) throw new Error(`${address} is another site's`);
  return new Worker(policyOf('worker', { createScriptURL: (text) => text })?.createScriptURL(address) ?? address);
}
