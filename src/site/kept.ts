/** Answers that are worked out when they are first asked for, and then kept by whoever asks through these functions. */

/** The answer to one question. */
export function kept<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: answer() };
    return known.value;
  };
}

/** The answers to a question about many things; `keyOf` tells them apart, where they are not texts. */
export function keptEach<Asked extends readonly unknown[], T>(
  answer: (...asked: Asked) => T,
  keyOf: (...asked: Asked) => string = (...asked) => asked.join(' '),
): (...asked: Asked) => T {
  const known = new Map<string, { readonly value: T }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = known.get(key) ?? { value: answer(...asked) };
    known.set(key, found);
    return found.value;
  };
}

/** The same, of which only the latest answers are kept: pages ask of one place after the other. */
export function keptLatest<Asked extends readonly unknown[], T>(
  most: number,
  answer: (...asked: Asked) => T,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => T {
  const known = new Map<string, { readonly value: T }>();
  return (...asked) => {
    const key = keyOf(...asked);
    const found = known.get(key) ?? { value: answer(...asked) };
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found.value;
  };
}
