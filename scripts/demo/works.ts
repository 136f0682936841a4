/** Remediation works: early campaigns in most compounds, and yearly batches that take all categories of a compound. */
import type { Service, Works } from '../../src/domain/rows.ts';
import { dayFromNumber, dayNumber } from '../../src/domain/time/calendar.ts';
import type { RegisteredCompound } from './compounds.ts';
import { HANDED_IN } from './days.ts';
import { randomStream } from './random.ts';
import type { Random } from './random.ts';

interface Rhythm {
  readonly category: string;
  /** Share of compounds that do not need the category. */
  readonly exempt: number;
  /** Share of the compounds outside the batches where works have been taken up. */
  readonly share: number;
  /** Shares of those works that are completed, and of the completed ones that are accepted. */
  readonly completes: number;
  readonly passes: number;
  /** Days from start to completion, and from completion to acceptance. */
  readonly build: readonly [number, number];
  readonly accept: readonly [number, number];
  /** CNY for each m² of floor area. */
  readonly cost: readonly [number, number];
}

/** In the programme's order. */
const RHYTHMS: readonly Rhythm[] = [
  {
    category: 'illegal-structures',
    exempt: 0.08,
    share: 0.66,
    completes: 0.95,
    passes: 0.93,
    build: [4, 24],
    accept: [8, 50],
    cost: [1.5, 6],
  },
  {
    category: 'infrastructure',
    exempt: 0.04,
    share: 0.15,
    completes: 0.55,
    passes: 0.6,
    build: [45, 110],
    accept: [20, 70],
    cost: [60, 140],
  },
  {
    category: 'greening',
    exempt: 0.15,
    share: 0.32,
    completes: 0.92,
    passes: 0.88,
    build: [12, 40],
    accept: [30, 90],
    cost: [6, 18],
  },
  {
    category: 'sanitation',
    exempt: 0.01,
    share: 0.78,
    completes: 0.97,
    passes: 0.95,
    build: [3, 18],
    accept: [6, 40],
    cost: [1, 5],
  },
  {
    category: 'repairs',
    exempt: 0.12,
    share: 0.12,
    completes: 0.6,
    passes: 0.6,
    build: [35, 95],
    accept: [20, 70],
    cost: [30, 90],
  },
  {
    category: 'order',
    exempt: 0.03,
    share: 0.6,
    completes: 0.9,
    passes: 0.88,
    build: [20, 90],
    accept: [10, 45],
    cost: [0.8, 4],
  },
  {
    category: 'security',
    exempt: 0.03,
    share: 0.4,
    completes: 0.93,
    passes: 0.9,
    build: [10, 45],
    accept: [14, 60],
    cost: [4, 14],
  },
];

/** The works rows of all compounds up to the hand-in day: rows where something began, and the exemptions. */
export function makeWorks(
  seed: number,
  compounds: readonly RegisteredCompound[],
  services: readonly Service[],
): Works[] {
  const random = randomStream(seed, 'works');
  const choosing = randomStream(seed, 'works batches');
  const enteredOn = new Map<string, number>();
  for (const s of services) enteredOn.set(s.compoundId, enteredOn.get(s.compoundId) ?? dayNumber(s.enteredOn));
  const gridMood = new Map<string, number>();
  const works: Works[] = [];
  for (const compound of compounds) {
    const mood = gridMood.get(compound.unitId) ?? choosing.next();
    gridMood.set(compound.unitId, mood);
    const entered = enteredOn.get(compound.id) ?? null;
    const u = choosing.next();
    // The first batch is chosen mostly by grid, and where a firm is there to keep what is built.
    const chance = (mood < 0.24 ? 0.76 : 0.11) * (entered !== null && entered < dayNumber('2018-06-30') ? 1.1 : 0.55);
    const batch = u < 0.006 ? 'pilot' : u < chance ? '2018' : null;
    const needsNothing = random.chance(0.005);
    const removed = compound.removedOn === null ? Infinity : dayNumber(compound.removedOn);
    for (const rhythm of RHYTHMS) {
      const exempt = needsNothing || random.chance(rhythm.exempt);
      const facts = exempt ? null : worksDays(random, rhythm, batch, entered, compound);
      if (exempt) {
        works.push(row(compound.id, rhythm.category, true, null, null));
        continue;
      }
      if (facts === null || facts.started > HANDED_IN || facts.started >= removed) continue;
      const kept = (day: number | null): number | null =>
        day !== null && day <= HANDED_IN && day < removed ? day : null;
      const days = { started: facts.started, completed: kept(facts.completed), accepted: kept(facts.accepted) };
      const rate = random.between(rhythm.cost[0], rhythm.cost[1]);
      const cost =
        days.completed === null ? null : Math.max(100, Math.round((compound.floorAreaM2 * rate) / 100) * 100);
      works.push(row(compound.id, rhythm.category, false, days, cost));
    }
  }
  return works;
}

interface WorksDays {
  readonly started: number;
  readonly completed: number | null;
  readonly accepted: number | null;
}

function row(
  compoundId: string,
  category: string,
  exempt: boolean,
  days: WorksDays | null,
  costCny: number | null,
): Works {
  const date = (day: number | null | undefined): string | null =>
    day === null || day === undefined ? null : dayFromNumber(day);
  return {
    compoundId,
    category,
    exempt,
    startedOn: date(days?.started),
    completedOn: date(days?.completed),
    acceptedOn: date(days?.accepted),
    costCny,
  };
}

/** Start, completion and acceptance of one category in one compound; null where nothing has begun. */
function worksDays(
  random: Random,
  rhythm: Rhythm,
  batch: 'pilot' | '2018' | null,
  entered: number | null,
  compound: RegisteredCompound,
): WorksDays | null {
  const thorough = batch !== null;
  if (!thorough && !random.chance(rhythm.share)) return null;
  const started = startDay(random, rhythm.category, batch, entered);
  if (started === null) return null;
  if (compound.listedOn !== null && started < dayNumber(compound.listedOn)) return null;
  if (!thorough && !random.chance(rhythm.completes)) return { started, completed: null, accepted: null };
  const completed = started + random.int(rhythm.build[0], rhythm.build[1]);
  if (!random.chance(thorough ? 0.975 : rhythm.passes)) return { started, completed, accepted: null };
  return { started, completed, accepted: completed + random.int(rhythm.accept[0], rhythm.accept[1]) };
}

/** When a category begins: campaigns early, planting in spring and autumn, building in the warm months. */
function startDay(
  random: Random,
  category: string,
  batch: 'pilot' | '2018' | null,
  entered: number | null,
): number | null {
  const within = (from: string, to: string): number => random.int(dayNumber(from), dayNumber(to));
  if (batch === 'pilot')
    return category === 'greening' ? within('2017-03-10', '2017-04-10') : within('2017-03-20', '2017-06-20');
  const inBatch = batch === '2018';
  switch (category) {
    case 'illegal-structures':
      return random.chance(0.65) || inBatch ? within('2016-09-05', '2017-10-31') : within('2017-11-01', '2018-11-20');
    case 'sanitation':
      return random.chance(0.75) ? within('2016-09-05', '2017-08-31') : within('2017-09-01', '2018-10-31');
    case 'greening':
      return random.pick([
        random.chance(0.5) ? within('2017-03-10', '2017-04-25') : within('2017-10-08', '2017-11-12'),
        within('2018-03-10', '2018-04-25'),
        inBatch ? within('2018-03-10', '2018-04-25') : within('2018-10-08', '2018-11-12'),
      ]);
    case 'order':
      if (entered === null) return inBatch ? within('2018-05-20', '2018-09-10') : null;
      return Math.max(entered, dayNumber('2016-09-05')) + random.int(10, inBatch ? 60 : 120);
    case 'security':
      return inBatch ? within('2017-06-01', '2018-08-20') : within('2017-03-01', '2018-11-30');
    case 'repairs':
      return inBatch ? within('2018-04-20', '2018-08-10') : within('2018-05-01', '2018-09-20');
    default:
      return inBatch ? within('2018-04-01', '2018-07-31') : within('2018-04-10', '2018-09-10');
  }
}
