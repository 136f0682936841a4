/**
 * Runs before anything of the find page is painted: a query in the address leaves room for its results, so that the
 * lists do not jump when they arrive. Plain old syntax, since no build step touches it.
 */
export const FIND_RESERVE =
  "if(/[?&#]q=./.test(location.search+location.hash))document.documentElement.setAttribute('data-asked','')";

/** Its hash for the Content-Security-Policy; the page names it, because the head is written before the component. */
export async function findReserveHash(): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FIND_RESERVE));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
