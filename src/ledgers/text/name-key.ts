/** What of a name counts where it is asked whether two are the same. */

/** A name without what two writings of it differ in: widths, kinds of brackets, blanks, signs between words. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔［【〈《{[]/g, '(')
    .replaceAll(/[〕］】〉》}\]]/g, ')')
    .replaceAll(/[\s\p{Cf}·・.,，。、_-]/gu, '');
}
