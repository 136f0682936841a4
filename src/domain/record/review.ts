/** The standing of each claim of a proposal reply: contract, section 6. */
import { indexBy } from '../lists.ts';
import type { Dataset, LedgerId } from '../model.ts';
import { sumCny } from '../money/sum.ts';
import type { Target } from '../programme.ts';
import type { Outreach } from '../rows.ts';
import type { ProgressRow, TargetStatus } from '../targets/target.ts';
import { inBaseUnit } from './quantity.ts';
import type { Quantity, UnitId, WrittenUnit } from './quantity.ts';
import { ledgerTotal } from './reconcile.ts';
import type { ReconcileRow } from './reconcile.ts';
import type { Claim, ClaimFigure, ClaimKind, EvidenceReference } from './rows.ts';

export type Standing = 'unclear' | 'agrees' | 'differs' | 'no_data' | TargetStatus;

/** One figure of a claim beside what its evidence measures, in the figure's unit. */
export interface ReviewFigure {
  readonly name: string;
  readonly unit: WrittenUnit;
  readonly claimed: number;
  readonly bound: 'exact' | 'at_least' | 'about';
  readonly measured: number | null;
}

export interface ReviewRow {
  readonly proposalId: string;
  readonly claimId: string;
  readonly kind: ClaimKind;
  /** Null for a mechanism, which is not judged. */
  readonly standing: Standing | null;
  /** True beside the status of a commitment whose due date has not passed. */
  readonly notDue: boolean;
  readonly figures: readonly ReviewFigure[];
  /** References as `kind:id`. */
  readonly evidence: readonly string[];
}

/** Relative difference below which two figures are the same number written twice. */
const SAME = 1e-9;
/** What 约 allows: one part in a hundred. */
const ABOUT = 0.01;

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
}

/** What a whole ledger yields, by ledger and unit: `compounds/household`. */
export type LedgerQuantity = { [L in LedgerId]: `${L}/${LedgerUnits[L]}` }[LedgerId];

const LEDGER_QUANTITIES: {
  readonly [L in LedgerId]: (facts: Dataset) => readonly (Quantity & { readonly unit: LedgerUnits[L] })[];
} = {
  districts: (facts) => [{ value: facts.districts.length, unit: 'count' }],
  subdistricts: (facts) => [{ value: facts.subdistricts.length, unit: 'count' }],
  grids: (facts) => [{ value: facts.grids.length, unit: 'count' }],
  compounds: (facts) => [
    { value: ledgerTotal(facts, 'compounds'), unit: 'count' },
    { value: ledgerTotal(facts, 'households'), unit: 'household' },
    { value: ledgerTotal(facts, 'floor_area_m2'), unit: 'm2' },
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
};

/** The counts of the outreach ledger that evidence may name. */
type OutreachCount = Exclude<keyof Outreach, 'month' | 'districtId'>;

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

export interface ReviewInputs {
  /** The facts as known on the as-of date. */
  readonly facts: Dataset;
  readonly reconcile: readonly ReconcileRow[];
  /** Progress of each target on the as-of date. */
  readonly progress: readonly ProgressRow[];
}

/** Every quantity that a piece of evidence yields, in base units; empty where it has no number. */
export function quantitiesOf(reference: EvidenceReference, { facts, reconcile, progress }: ReviewInputs): Quantity[] {
  const found = ((): readonly (Quantity | null | undefined)[] => {
    switch (reference.kind) {
      case 'target': {
        const actual = progress.find((row) => row.targetId === reference.id)?.actual ?? null;
        return [actual === null ? null : { value: actual, unit: 'ratio' }];
      }
      case 'reconcile':
        return reconcile
          .filter((row) => row.id === reference.id)
          .map((row) => ({ value: row.ledger, unit: RECONCILE_UNITS[row.id] }));
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

/** The first quantity of the evidence in the figure's own unit, or null: a figure is held only against like. */
function measure(figure: ClaimFigure, reference: EvidenceReference | undefined, inputs: ReviewInputs): ReviewFigure {
  const claimed = inBaseUnit(figure);
  const base = { name: figure.name, unit: figure.unit, claimed: figure.value, bound: figure.bound };
  const like = reference && quantitiesOf(reference, inputs).find((quantity) => quantity.unit === claimed.unit);
  return { ...base, measured: like ? like.value / figure.unit.factor : null };
}

/** Whether a measured figure bears a claimed one out, given what the claim says of itself (余, 约, or exactly). */
export function agrees({ claimed, measured, bound }: ReviewFigure): boolean | null {
  if (measured === null) return null;
  const slack = Math.abs(claimed) * SAME;
  if (bound === 'at_least') return measured >= claimed - slack;
  return Math.abs(measured - claimed) <= (bound === 'about' ? Math.abs(claimed) * ABOUT + slack : slack);
}

function targetOf(claim: Claim, targets: ReadonlyMap<string, Target>): Target | undefined {
  const reference = claim.evidence.find(({ kind }) => kind === 'target');
  return reference && targets.get(reference.id);
}

function standingOf(claim: Claim, figures: readonly ReviewFigure[], targetStatus: Standing | null): Standing | null {
  if (claim.unclear !== null) return 'unclear';
  if (claim.kind === 'mechanism') return null;
  if (claim.kind === 'commitment') return targetStatus ?? 'no_data';
  const verdicts = figures.map(agrees);
  if (verdicts.includes(false)) return 'differs';
  return verdicts.length === 0 || verdicts.includes(null) ? 'no_data' : 'agrees';
}

/**
 * One row a claim, in the order of the replies. A claim's first figure is held against its first evidence, the second
 * against the second, and so on; a commitment takes the status of the target it refers to.
 */
export function reviewRows(inputs: ReviewInputs): ReviewRow[] {
  const { facts, progress } = inputs;
  const targets = indexBy(facts.programme.targets, (target) => target.id);
  return facts.proposals.flatMap((proposal) =>
    proposal.claims.map((claim) => {
      const figures = claim.figures.map((figure, i) => measure(figure, claim.evidence[i], inputs));
      const target = targetOf(claim, targets);
      const status = progress.find((row) => row.targetId === target?.id)?.status ?? null;
      return {
        proposalId: proposal.id,
        claimId: claim.id,
        kind: claim.kind,
        standing: standingOf(claim, figures, status),
        notDue: claim.kind === 'commitment' && target !== undefined && facts.programme.asOf < target.dueOn,
        figures,
        evidence: claim.evidence.map(({ kind, id }) => `${kind}:${id}`),
      };
    }),
  );
}
