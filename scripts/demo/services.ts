/** Property-service contracts: a few old ones, then firms that enter grid by grid along an S-shaped curve, and leave. */
import type { Firm, Grid, Service, ServiceMode, Subdistrict } from '../../src/domain/rows.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/time/calendar.ts';
import { creditCodeCheckDigit } from '../../src/ledgers/cells/credit-code.ts';
import type { RegisteredCompound } from './compounds.ts';
import { HANDED_IN } from './days.ts';
import { FIRM_NAMES } from './names.ts';
import { at, randomStream } from './random.ts';
import type { Random } from './random.ts';

/**
 * How a district takes the programme up: the middle of its curve in days from 2017-01-01, the curve's width in days,
 * the share of its grids that no firm enters, and how willing its compounds are. d1 is early; d4 is late and stalls.
 */
const TAKE_UP = [
  { middle: 190, width: 62, stalled: 0, willing: 0.1 },
  { middle: 310, width: 80, stalled: 0.03, willing: 0.05 },
  { middle: 400, width: 95, stalled: 0.05, willing: 0 },
  { middle: 500, width: 85, stalled: 0.26, willing: -0.1 },
];
const START = dayNumber('2017-01-01');
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The invented firms. Half have a credit code whose registration division 000000 exists nowhere. */
export function makeFirms(seed: number): Firm[] {
  const random = randomStream(seed, 'firms');
  return FIRM_NAMES.map((name, i) => {
    const id = `f-${String(i + 1).padStart(2, '0')}`;
    const body = `91000000${Array.from({ length: 9 }, () => random.pick([...CREDIT_CHARACTERS])).join('')}`;
    return { id, name, creditCode: i % 2 === 0 ? `${body}${creditCodeCheckDigit(body) ?? ''}` : null };
  });
}

/** One contract as day numbers, before it is written down. */
interface Contract {
  readonly compound: RegisteredCompound;
  readonly firmId: string | null;
  readonly mode: ServiceMode;
  readonly entered: number;
  left: number | null;
}

/** The contracts of all compounds up to the day the ledgers were handed in, in the order of the key. */
export function makeServices(
  seed: number,
  area: { grids: readonly Grid[]; subdistricts: readonly Subdistrict[]; compounds: readonly RegisteredCompound[] },
  firms: readonly Firm[],
): Service[] {
  const random = randomStream(seed, 'services');
  const districtOf = new Map(area.subdistricts.map((s) => [s.id, Number(s.parentId.slice(1)) - 1]));
  const firmsOf = new Map(area.subdistricts.map((s) => [s.id, random.shuffle(firms.map((f) => f.id)).slice(0, 3)]));
  const compoundsOf = Map.groupBy(area.compounds, (c) => c.unitId);
  const contracts: Contract[] = [];
  for (const grid of area.grids) {
    const district = at(TAKE_UP, districtOf.get(grid.parentId) ?? 0);
    const local = firmsOf.get(grid.parentId) ?? [];
    const firm = random.pick(local);
    const entry = gridEntry(random, grid.pilot, district);
    // Some residents' committees bring the whole grid along; in others every building has its own mind.
    const mood = 0.34 * random.normal();
    for (const compound of compoundsOf.get(grid.id) ?? []) {
      const own = contractsOf(random, compound, { firm, local, entry, willing: district.willing + mood });
      contracts.push(...own);
    }
  }
  withdraw(random, contracts, area.grids, firms);
  return contracts.flatMap(writeDown).sort(byKey);
}

/** The day on which a firm enters a grid: logistic in time; pilots in the first months; null where nobody comes. */
function gridEntry(random: Random, pilot: boolean, district: (typeof TAKE_UP)[number]): number | null {
  const u = random.between(0.02, 0.98);
  if (pilot) return START + 25 + Math.round(130 * u);
  if (random.chance(district.stalled)) return null;
  const day = START + Math.round(district.middle + district.width * Math.log(u / (1 - u)));
  return Math.max(day, START + 30 + random.int(0, 60));
}

interface Arrival {
  readonly firm: string;
  readonly local: readonly string[];
  readonly entry: number | null;
  readonly willing: number;
}

function contractsOf(random: Random, compound: RegisteredCompound, arrival: Arrival): Contract[] {
  const from = compound.listedOn === null ? START : dayNumber(compound.listedOn) + random.int(5, 60);
  // 0 for a yard of a few dozen households, 1 for an estate of several hundred.
  const size = Math.min(1, Math.max(0, Math.log(compound.households / 30) / Math.log(20)));
  const contracts: Contract[] = [];
  if (compound.listedOn === null && random.chance(0.04 + 0.2 * size)) {
    const mode = drawMode(random, [0.5, 0.62, 0.72]);
    const firmId = mode === 'professional' ? random.pick(arrival.local) : null;
    contracts.push({
      compound,
      firmId,
      mode,
      entered: random.int(dayNumber('2009-03-01'), dayNumber('2016-11-30')),
      left: null,
    });
  }
  const comes = random.chance(0.63 + 0.34 * size + arrival.willing);
  const delay = random.chance(0.16) ? random.int(120, 330) : Math.round((1.3 - size) * random.int(0, 80));
  const old = contracts[0];
  if (arrival.entry !== null && comes && (old === undefined || (old.mode !== 'professional' && random.chance(0.35)))) {
    const entered = Math.max(from, arrival.entry + delay);
    if (old !== undefined) old.left = entered;
    const mode =
      old === undefined ? drawMode(random, size < 0.25 ? [0.66, 0.86, 0.96] : [0.9, 0.97, 0.99]) : 'professional';
    const firmId = mode === 'professional' ? (random.chance(0.9) ? arrival.firm : random.pick(arrival.local)) : null;
    const contract: Contract = { compound, firmId, mode, entered, left: null };
    contracts.push(contract);
    if (random.chance(mode === 'professional' ? 0.06 : 0.1)) {
      contract.left = entered + random.int(170, 430);
      if (random.chance(0.5)) {
        const next = random.pick(arrival.local.filter((id) => id !== firmId));
        const again = contract.left + random.int(35, 150);
        contracts.push({ compound, firmId: next, mode: 'professional', entered: again, left: null });
      }
    }
  }
  return contracts;
}

/** A mode by its cumulative shares: professional, community, self; the rest is employer. */
function drawMode(random: Random, [professional, community, self]: readonly [number, number, number]): ServiceMode {
  const u = random.next();
  return u < professional ? 'professional' : u < community ? 'community' : u < self ? 'self' : 'employer';
}

/** One firm gives up four grids on 2018-06-30; another takes over two of them in September. */
function withdraw(random: Random, contracts: Contract[], grids: readonly Grid[], firms: readonly Firm[]): void {
  const day = dayNumber('2018-06-30');
  const inForce = contracts.filter((c) => c.firmId !== null && c.entered < day - 60 && c.left === null);
  const held = new Map<string, Set<string>>();
  for (const { firmId, compound } of inForce) {
    const list = held.get(firmId ?? '') ?? new Set<string>();
    held.set(firmId ?? '', list.add(compound.unitId));
  }
  const [leaver] = [...held].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  if (leaver === undefined) return;
  const [firmId, gridIds] = leaver;
  const given = grids.filter((grid) => gridIds.has(grid.id) && !grid.pilot).slice(-4);
  const follower = random.pick(firms.filter((firm) => firm.id !== firmId)).id;
  for (const contract of inForce) {
    const place = given.findIndex((grid) => grid.id === contract.compound.unitId);
    if (contract.firmId !== firmId || place < 0) continue;
    contract.left = day;
    if (place < 2) {
      const entered = dayNumber('2018-09-03') + random.int(0, 24);
      contracts.push({ compound: contract.compound, firmId: follower, mode: 'professional', entered, left: null });
    }
  }
}

/** The ledger row of a contract: nothing after the hand-in day, and nothing after the compound left the programme. */
function writeDown({ compound, firmId, mode, entered, left }: Contract): Service[] {
  const removed = compound.removedOn === null ? Infinity : dayNumber(compound.removedOn);
  if (entered > HANDED_IN || entered >= removed) return [];
  const end = Math.min(left ?? Infinity, removed);
  const leftOn = end <= HANDED_IN ? end : null;
  return [
    {
      compoundId: compound.id,
      firmId,
      mode,
      enteredOn: dayFromNumber(entered),
      leftOn: leftOn === null ? null : dayFromNumber(leftOn),
    },
  ];
}

function byKey(a: Service, b: Service): number {
  const [x, y] = [`${a.compoundId}/${a.enteredOn}`, `${b.compoundId}/${b.enteredOn}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
