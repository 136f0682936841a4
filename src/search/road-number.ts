/** How Chinese compounds are named after where they stand: 槐荫路11号院. */

/** The road and the number that a name begins with (槐荫路11); null where it does not begin so. */
export function roadNumber(name: string): string | null {
  return /^(.*?路\d+)号/.exec(name)?.[1] ?? null;
}
