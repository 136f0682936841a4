/** What a piece of evidence measures, and on what it rests: the ledgers, the public record, or the reply itself. */
import type { Dataset, LedgerId } from '../model.ts';
import { sumCny } from '../money/sum.ts';
import type { ReconcileTotal } from '../programme.ts';
import type { IsoDate, Outreach } from '../rows.ts';
import type { ProgressRow } from '../targets/target.ts';
import { lastDayOfMonth } from '../time/calendar.ts';
import { inBaseUnit } from './quantity.ts';
import type { Quantity, Unit, UnitId } from './quantity.ts';
import { ledgerTotal } from './reconcile.ts';
import type { ReconcileRow } from './reconcile.ts';
import type { EvidenceReference, PublishedFigure } from './rows.ts';

/**
 * `ledger`: the unit-level ledgers. `record`: figures that others published. `reply`: the reply's own figures, and
 * published rows that repeat it, so that agreement proves only a true copy.
 */
export type EvidenceBasis = 'ledger' | 'record' | 'reply';

/** In the order in which they decide. */
export const EVIDENCE_BASES: readonly EvidenceBasis[] = ['ledger', 'record', 'reply'];

/** The basis of a piece of evidence; `gradeOf` tells the grade of a published row. */
export function basisOf(
  { kind, id }: EvidenceReference,
  gradeOf: (publishedId: string) => PublishedFigure['grade'],
): EvidenceBasis {
  switch (kind) {
    case 'reply':
      return 'reply';
    case 'published':
      return gradeOf(id) === 'self' ? 'reply' : 'record';
    case 'target':
    case 'reconcile':
    case 'outreach':
    case 'ledger':
      return 'ledger';
  }
}

const distinct = (values: readonly string[]): number => new Set(values).size;

/** The units in which a whole ledger can be asked for: one quantity each. A figure in another unit has no data there. */
interface LedgerUnits extends Readonly<Record<LedgerId, UnitId>> {
  readonly districts: 'count';
  readonly subdistricts: 'count';
  readonly grids: 'count';
  readonly compounds: 'count' | 'household' | 'm2';
  readonly firms: 'organisation';
  readonly services: 'count';
  readonly works: 'category' | 'count' | 'yuan';
  readonly subsidies: 'yuan' | 'payment';
  readonly pairings: 'count' | 'organisation';
  readonly inspections: 'inspection';
  readonly outreach: never;
  readonly reports: never;
  readonly releases: never;
  readonly corrections: never;
  readonly published: never;
  readonly conflicts: never;
  readonly searches: never;
}

/** A total as a quantity; none where it is not known. */
const known = <U extends UnitId>(value: number | null, unit: U): { readonly value: number; readonly unit: U }[] =>
  value === null ? [] : [{ value, unit }];

/** What a whole ledger yields, by ledger and unit: `compounds/household`. */
export type LedgerQuantity = { [L in LedgerId]: `${L}/${LedgerUnits[L]}` }[LedgerId];

const LEDGER_QUANTITIES: {
  readonly [L in LedgerId]: (facts: Dataset) => readonly (Quantity & { readonly unit: LedgerUnits[L] })[];
} = {
  districts: (facts) => [{ value: facts.districts.length, unit: 'count' }],
  subdistricts: (facts) => [{ value: facts.subdistricts.length, unit: 'count' }],
  grids: (facts) => [{ value: facts.grids.length, unit: 'count' }],
  compounds: (facts) => [
    ...known(ledgerTotal(facts, 'compounds'), 'count'),
    ...known(ledgerTotal(facts, 'households'), 'household'),
    ...known(ledgerTotal(facts, 'floor_area_m2'), 'm2'),
  ],
  firms: (facts) => [{ value: facts.firms.length, unit: 'organisation' }],
  services: (facts) => [{ value: distinct(facts.services.map((row) => row.compoundId)), unit: 'count' }],
  works: (facts) => {
    const begun = facts.works.filter((row) => (row.startedOn ?? row.completedOn ?? row.acceptedOn) !== null);
    return [
      { value: distinct(begun.map((row) => row.category)), unit: 'category' },
      { value: distinct(begun.map((row) => row.compoundId)), unit: 'count' },
      { value: sumCny(begun.flatMap((row) => row.costCny ?? [])), unit: 'yuan' },
    ];
  },
  subsidies: (facts) => [
    { value: sumCny(facts.subsidies.map((row) => row.amountCny)), unit: 'yuan' },
    { value: facts.subsidies.length, unit: 'payment' },
  ],
  pairings: (facts) => [
    { value: distinct(facts.pairings.map((row) => row.compoundId)), unit: 'count' },
    { value: distinct(facts.pairings.map((row) => row.organisation)), unit: 'organisation' },
  ],
  inspections: (facts) => [{ value: facts.inspections.length, unit: 'inspection' }],
  outreach: () => [],
  reports: () => [],
  releases: () => [],
  corrections: () => [],
  published: () => [],
  conflicts: () => [],
  searches: () => [],
};

/** The counts of the outreach ledger that evidence may name. */
type OutreachCount = Exclude<keyof Outreach, 'month' | 'unitId'>;

const OUTREACH_QUANTITIES: Readonly<Record<OutreachCount, (facts: Dataset) => Quantity>> = {
  leaflets: (facts) => ({ value: facts.outreach.reduce((sum, row) => sum + row.leaflets, 0), unit: 'leaflet' }),
  suggestions: (facts) => ({
    value: facts.outreach.reduce((sum, row) => sum + row.suggestions, 0),
    unit: 'suggestion',
  }),
  volunteers: (facts) => ({
    value: facts.outreach.reduce((sum, row) => sum + row.volunteers, 0),
    unit: 'participation',
  }),
};

export const OUTREACH_COUNTS: readonly string[] = Object.keys(OUTREACH_QUANTITIES);

const isLedgerId = (id: string): id is LedgerId => Object.hasOwn(LEDGER_QUANTITIES, id);

/** What a whole ledger yields, by the name that evidence writes; nothing where the city does not keep it. */
function ledgerQuantities(id: string, facts: Dataset): readonly Quantity[] {
  return isLedgerId(id) && facts.kept[id] ? LEDGER_QUANTITIES[id](facts) : [];
}
const outreachQuantities = new Map(Object.entries(OUTREACH_QUANTITIES));

const RECONCILE_UNITS: Readonly<Record<ReconcileRow['id'], UnitId>> = {
  compounds: 'count',
  households: 'household',
  floor_area_m2: 'm2',
  districts: 'count',
  subdistricts: 'count',
  grids: 'count',
};

export interface EvidenceInputs {
  /** The facts as known on the as-of date. */
  readonly facts: Dataset;
  readonly reconcile: readonly ReconcileRow[];
  /** Progress of each target on the as-of date. */
  readonly progress: readonly ProgressRow[];
}

/** Every quantity that a piece of evidence yields, in base units; empty where it has no number. */
export function quantitiesOf(reference: EvidenceReference, { facts, reconcile, progress }: EvidenceInputs): Quantity[] {
  const found = ((): readonly (Quantity | null | undefined)[] => {
    switch (reference.kind) {
      case 'target': {
        const actual = progress.find((row) => row.targetId === reference.id)?.actual ?? null;
        return [actual === null ? null : { value: actual, unit: 'ratio' }];
      }
      case 'reconcile':
        return reconcile
          .filter((row) => row.id === reference.id)
          .flatMap((row) => known(row.ledger, RECONCILE_UNITS[row.id]));
      case 'reply':
        return [];
      case 'outreach':
        return facts.kept.outreach ? [outreachQuantities.get(reference.id)?.(facts)] : [];
      case 'published':
        return facts.published.filter((figure) => figure.id === reference.id).map(inBaseUnit);
      case 'ledger':
        return ledgerQuantities(reference.id, facts);
    }
  })();
  return found.filter((quantity) => quantity !== null && quantity !== undefined);
}

/** The published total that a ledger's quantity is; null where it is none. */
function totalOf({ kind, id }: EvidenceReference, unit: Unit): ReconcileTotal['id'] | null {
  if (kind !== 'ledger') return null;
  switch (id) {
    case 'districts':
    case 'subdistricts':
    case 'grids':
      return id;
    case 'compounds':
      return unit === 'household' ? 'households' : unit === 'm2' ? 'floor_area_m2' : 'compounds';
    default:
      return null;
  }
}

/**
 * Whether a quantity speaks for itself: a total that the ledgers were made to agree with does not, by whichever
 * reference it is reached.
 */
export function isIndependent(reference: EvidenceReference, unit: Unit, totals: readonly ReconcileRow[]): boolean {
  if (reference.kind === 'reconcile') return false;
  const total = totalOf(reference, unit);
  return !totals.some(({ id }) => id === total);
}

/** The ledgers of what happens again and again: a sum over their rows grows with every month. */
const RUNNING_LEDGERS: ReadonlySet<string> = new Set<LedgerId>(['subsidies', 'inspections']);

/** Whether evidence is a running total, which says of a reply only what it had come to when the reply was given. */
export function isRunningTotal({ kind, id }: EvidenceReference): boolean {
  return kind === 'outreach' || (kind === 'ledger' && RUNNING_LEDGERS.has(id));
}

/** The facts with running totals as they stood at the end of a day: of months, those that had ended. */
export function runningUpTo(facts: Dataset, day: IsoDate): Dataset {
  return {
    ...facts,
    outreach: facts.outreach.filter(({ month }) => lastDayOfMonth(month) <= day),
    subsidies: facts.subsidies.filter(({ paidOn }) => paidOn <= day),
    inspections: facts.inspections.filter(({ inspectedOn }) => inspectedOn <= day),
  };
}
