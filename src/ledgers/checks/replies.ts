/** Replies against themselves and against the schemes of letters: what their parts name, and in what order they came. */
import { get } from '../../domain/lists.ts';
import type { Scheme } from '../../domain/record/rows.ts';
import { jsonProblem, type JsonPath } from '../json/json.ts';
import type { ProblemParameters } from '../problems/problem-reasons.ts';
import type { Problem } from '../problems/problem.ts';
import { referenceOf } from '../schemas/proposal.ts';
import type { City, ReadProposal, ReadSchemes } from '../sources/tables.ts';
import { referenceCheck } from './claims.ts';

/** Entries of a list with an id or a letter that an earlier one has. */
function twice<T>(
  list: readonly T[],
  nameOf: (entry: T) => string | undefined,
  at: (i: number) => JsonPath,
): readonly {
  readonly path: JsonPath;
  readonly position: number;
}[] {
  const first = new Map<string, number>();
  return list.flatMap((entry, i) => {
    const name = nameOf(entry);
    if (name === undefined) return [];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, i);
      return [];
    }
    return [{ path: at(i), position: before + 1 }];
  });
}

function schemeProblems({ document, schemes }: ReadSchemes): Problem[] {
  return [
    ...twice(
      schemes,
      ({ id }) => id,
      (i) => [i, 'id'],
    ),
    ...schemes.flatMap(({ letters }, i) =>
      twice(
        letters ?? [],
        ({ code }) => code,
        (j) => [i, 'letters', j, 'code'],
      ),
    ),
  ].map(({ path, position }) => jsonProblem(document, path, 'E-KEY', { reason: 'same-entry', position }));
}

type Found = readonly (readonly [path: JsonPath, parameters: ProblemParameters])[];

/** Letters and the scheme that they are of; a scheme that could not be read is not judged a second time. */
class Letters {
  readonly #schemes: ReadonlyMap<string, ReadSchemes['schemes'][number]>;
  readonly #suggest: City['suggest'];

  constructor({ schemes, suggest }: Pick<City, 'schemes' | 'suggest'>) {
    this.#schemes = new Map(
      (schemes?.schemes ?? []).flatMap((scheme) => (scheme.id === undefined ? [] : [[scheme.id, scheme] as const])),
    );
    this.#suggest = suggest;
  }

  /** What is wrong with the name of a scheme that must be of a kind. */
  scheme(id: string, kind: Scheme['kind'], path: JsonPath): Found {
    const scheme = this.#schemes.get(id);
    if (scheme === undefined) {
      const nearest = this.#suggest(id, new Set(this.#schemes.keys()));
      return [[path, { reason: 'unknown-scheme', nearest }]];
    }
    const isOther = scheme.kind !== undefined && scheme.kind !== kind;
    return isOther ? [[path, { reason: 'scheme-of-other-kind', kind }]] : [];
  }

  /** What is wrong with a letter of a scheme; of one that is not known the scheme has been reported. */
  letter(code: string | null | undefined, scheme: string | null | undefined, path: JsonPath): Found {
    if (code === null || code === undefined || scheme === undefined) return [];
    if (scheme === null) return [[path, { reason: 'letter-without-scheme' }]];
    const letters = this.#schemes.has(scheme) ? get(this.#schemes, scheme).letters : undefined;
    if (letters === undefined || letters.some((letter) => letter.code === code)) return [];
    return [[path, { reason: 'unknown-letter', letters: letters.map((letter) => letter.code) }]];
  }
}

function letterProblems({ values }: ReadProposal, letters: Letters): Found {
  const { resultCode, resultScheme, satisfaction, followups } = values;
  return [
    ...(typeof resultScheme === 'string' ? letters.scheme(resultScheme, 'result', ['result_scheme']) : []),
    ...letters.letter(resultCode, resultScheme, ['result_code']),
    ...(satisfaction === null || satisfaction === undefined
      ? []
      : [
          ...letters.scheme(satisfaction.scheme, 'satisfaction', ['satisfaction', 'scheme']),
          ...(['attitude', 'outcome'] as const).flatMap((part) =>
            letters.letter(satisfaction[part], satisfaction.scheme, ['satisfaction', part]),
          ),
        ]),
    ...(followups ?? []).flatMap(({ fromCode, toCode }, i) => [
      ...letters.letter(fromCode, resultScheme, ['followups', i, 'from_code']),
      ...letters.letter(toCode, resultScheme, ['followups', i, 'to_code']),
    ]),
  ];
}

/** Claims that suggestions, statements and rounds name and the reply does not make; references that lead nowhere. */
function referenceProblems({ values, claims }: ReadProposal, city: City): Found {
  const ids = new Set(claims.flatMap((claim) => claim.id ?? []));
  // A claim whose id could not be read may be the one that is meant.
  const isKnown = claims.every((claim) => claim.id !== undefined);
  const claim = (id: string | null, path: JsonPath): Found =>
    id === null || !isKnown || ids.has(id) ? [] : [[path, { reason: 'unknown-claim', nearest: city.suggest(id, ids) }]];
  const unknownIn = referenceCheck(city);
  return [
    ...(values.suggestions ?? []).flatMap((suggestion, i) =>
      suggestion.claims.flatMap((id, j) => claim(id, ['suggestions', i, 'claims', j])),
    ),
    ...(values.statements ?? []).flatMap((statement, i) => claim(statement.claim, ['statements', i, 'claim'])),
    ...(values.followups ?? []).flatMap((round, i) => [
      ...claim(round.claim, ['followups', i, 'claim']),
      ...round.evidence.flatMap((written, j): Found => {
        const reference = referenceOf(written);
        const fault = reference === null ? null : unknownIn(reference, ids);
        return fault === null ? [] : [[['followups', i, 'evidence', j], fault]];
      }),
    ]),
  ];
}

/** What was said or found before the reply was given, and a day that is not of its year. */
function orderProblems({ document, values }: ReadProposal): Problem[] {
  const { repliedOn, repliedYear, statements, followups } = values;
  if (typeof repliedOn !== 'string') return [];
  const days: readonly (readonly [path: JsonPath, day: string])[] = [
    ...(statements ?? []).map(({ saidOn }, i) => [['statements', i, 'said_on'], saidOn] as const),
    ...(followups ?? []).map(({ on }, i) => [['followups', i, 'on'], on] as const),
  ];
  const isOtherYear = repliedYear !== undefined && !repliedOn.startsWith(`${String(repliedYear)}-`);
  return [
    ...(isOtherYear
      ? [jsonProblem(document, ['replied_on'], 'E-DATE', { reason: 'replied-in-other-year', year: repliedYear })]
      : []),
    ...days
      .filter(([, day]) => day < repliedOn)
      .map(([path]) => jsonProblem(document, path, 'E-ORDER', { reason: 'before-reply', day: repliedOn })),
  ];
}

/** Schemes of letters, and everything of a reply beside its claims. */
export function checkReplies(city: City): Problem[] {
  const letters = new Letters(city);
  return [
    ...(city.schemes === null ? [] : schemeProblems(city.schemes)),
    ...city.proposals.flatMap((proposal) => [
      ...[...letterProblems(proposal, letters), ...referenceProblems(proposal, city)].map(([path, parameters]) =>
        jsonProblem(proposal.document, path, 'E-REF', parameters),
      ),
      ...twice(
        proposal.values.suggestions ?? [],
        ({ id }) => id,
        (i) => ['suggestions', i, 'id'],
      ).map(({ path, position }) => jsonProblem(proposal.document, path, 'E-KEY', { reason: 'same-entry', position })),
      ...orderProblems(proposal),
    ]),
  ];
}
