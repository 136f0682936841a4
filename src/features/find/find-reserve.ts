/**
 * Runs before anything of the find page is painted: a query or a firm in the address leaves room for its results, so that the
 * lists do not jump when they arrive. Plain old syntax, since no build step touches it.
 */
export const FIND_RESERVE =
  "if(/[?&#](q|firm)=./.test(location.search+location.hash))document.documentElement.setAttribute('data-asked','')";
