/** Answers that are remembered: dates, references and choices repeat over hundreds of thousands of rows. */

/** Distinct texts that are remembered; what has more is asked anew from there on. */
const MEMORY = 20_000;
/** Questions after which a memory is given up when hardly any of them was known: names and addresses are all different. */
const TRIAL = 4096;

/** The same function of a text with memory. The rows of one unit often follow one another, with one text in each. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let [asked, found] = [0, 0];
  let isRemembering = true;
  let last: { readonly text: string; readonly result: T } | undefined;
  return (text) => {
    if (last?.text === text) return last.result;
    let result = isRemembering ? known.get(text) : undefined;
    if (result === undefined) {
      result = answer(text);
      if (isRemembering && known.size < MEMORY) known.set(text, result);
    } else found += 1;
    asked += 1;
    if (asked === TRIAL && found * 8 < TRIAL) {
      isRemembering = false;
      known.clear();
    }
    last = { text, result };
    return result;
  };
}
