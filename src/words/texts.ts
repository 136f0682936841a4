/** A catalogue whose texts are others: made from it by a program, for a language or for a city. */

/**
 * The catalogue with every text, and every text that a function of it makes, passed through `told`; what a function is given passes
 * through `given` first.
 */
export function throughTexts<T>(catalogue: T, told: (text: string) => string, given?: (value: unknown) => unknown): T {
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return told(value);
    if (typeof value === 'function')
      return (...figures: unknown[]): unknown =>
        through(value(...(given === undefined ? figures : figures.map(given))));
    if (Array.isArray(value)) return value.map(through);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, through(entry)]));
    return value;
  };
  return through(catalogue) as T;
}
