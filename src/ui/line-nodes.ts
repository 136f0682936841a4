/** Sentences that a script writes, with lines that part no number from its unit, as in the pages' own (ui/no-break.ts). */

/** A number and the character behind it: 31日, 1,172个. */
const COUNTED = /(\d[\d,.]{0,30}[^\d\s\p{P}])/u;

/** What a text is made of: its plain parts, and elements that stay on one line. */
export function lineNodes(text: string): readonly (Node | string)[] {
  return text.split(COUNTED).map((piece, i) => {
    // What the expression has caught stands at the odd places.
    if (i % 2 === 0) return piece;
    const whole = document.createElement('n-b');
    whole.textContent = piece;
    return whole;
  });
}

/** A heading in the same way, each short clause in an element that goes to the next line as one. */
export function headingNodes(
  text: string,
  clauses: readonly (readonly [from: number, to: number])[],
): readonly (Node | string)[] {
  let done = 0;
  const plain = (to: number): readonly (Node | string)[] => {
    const nodes = lineNodes(text.slice(done, to));
    done = to;
    return nodes;
  };
  return [
    ...clauses.flatMap(([from, to]) => {
      const before = plain(from);
      const clause = document.createElement('a-clause');
      clause.append(...plain(to));
      return [...before, clause];
    }),
    ...plain(text.length),
  ];
}
