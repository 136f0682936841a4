/** What surveys have told → rows of ledgers. */
import type { IsoDate, ListedLevel } from '../../domain/rows.ts';
import { LEDGER_OF_LEVEL, type Levels } from '../../domain/units/levels.ts';
import { filledLedger, type FilledLedger } from './city-files.ts';
import type { NamedKind, Register } from './known-names.ts';
import { newest, scopeOf, type Told } from './survey-compounds.ts';
import type { ServiceFact, WorksFact } from './survey-facts.ts';
import { OWN } from './survey-heading.ts';
import type { SurveySheet } from './survey-sheet.ts';

/** The texts that the ledgers need. */
export interface SurveyWords {
  readonly removed: (on: IsoDate) => string;
}

/** The one category under which the works of a survey are kept. */
export const WORKS_CATEGORY = 'works';

/** Facts by their compounds. */
export interface KeptFacts {
  readonly services: readonly (ServiceFact & { readonly compoundId: string })[];
  readonly works: readonly (WorksFact & { readonly compoundId: string })[];
}

/** The things of a kind, each as it is called now. */
function namedOf({ names }: Register, kind: NamedKind) {
  return [...new Map(names.filter((own) => own.kind === kind).map((name) => [name.id, name])).values()];
}

/** The columns of the city's own, each with the day of the survey that it is of: what is remarked on one day is not on another. */
function ownColumns(told: readonly Told[], sheets: readonly SurveySheet[]) {
  const columns = new Map<string, { readonly on: IsoDate; readonly key: string }>();
  for (const { on, headings, rows } of sheets)
    for (const { text } of headings) {
      const key = `${OWN}${text}`;
      if (rows.some(({ own }) => own.has(key))) columns.set(`${key}（${on}）`, { on, key });
    }
  return {
    names: [...columns.keys()],
    cells: told.map(({ rows }) => [...columns.values()].map(({ on, key }) => rows.get(on)?.own.get(key) ?? '')),
  };
}

/** The ledgers, and of how many compounds no sheet gives the address. */
export function ledgersOfSurvey(
  told: readonly Told[],
  sheets: readonly SurveySheet[],
  days: readonly IsoDate[],
  { services, works }: KeptFacts,
  hasWorks: boolean,
  levels: Levels,
  register: Register,
  words: SurveyWords,
): { readonly ledgers: readonly FilledLedger[]; readonly withoutAddress: number } {
  const byId = new Map(register.names.map((name) => [name.id, name]));
  /** Where a compound without an address is: its units, and its name. */
  const placeOf = (id: string): string => {
    const { name = '', parent = '' } = byId.get(id) ?? {};
    return `${parent === '' ? '' : placeOf(parent)}${name}`;
  };
  const compounds = told.map((one) => {
    const { listedOn, removedOn, gone } = scopeOf(one, days);
    return {
      id: one.id,
      name: one.name,
      formerNames: register.formerNames(one.id),
      unitId: one.unitId,
      address: newest(one, 'address') ?? placeOf(one.id),
      longitude: newest(one, 'longitude'),
      latitude: newest(one, 'latitude'),
      households: newest(one, 'households'),
      floorAreaM2: newest(one, 'floorAreaM2'),
      builtYear: newest(one, 'builtYear'),
      listedOn,
      removedOn,
      removalReason: gone === null ? null : words.removed(gone),
    };
  });
  const unitsOf = (level: ListedLevel) =>
    namedOf(register, level).map(({ id, name, parent }) => ({ id, name, parentId: parent, pilot: false }));
  const firms = namedOf(register, 'firm').map(({ id, name }) => ({ id, name }));
  return {
    ledgers: [
      ...levels.listed.map((level) => filledLedger(levels, LEDGER_OF_LEVEL[level], unitsOf(level))),
      filledLedger(levels, 'compounds', compounds, ownColumns(told, sheets)),
      filledLedger(
        levels,
        'services',
        services.map((fact) => ({ ...fact })),
      ),
      ...(firms.length === 0 ? [] : [filledLedger(levels, 'firms', firms)]),
      ...(hasWorks
        ? [
            filledLedger(
              levels,
              'works',
              works.map((fact) => ({ ...fact, category: WORKS_CATEGORY })),
            ),
          ]
        : []),
    ],
    withoutAddress: told.filter((one) => newest(one, 'address') === null).length,
  };
}
