/** The made-up ledgers over time: every row with the days from which its cells are known. */
import type {
  District,
  Firm,
  Grid,
  Inspection,
  IsoDate,
  Outreach,
  Pairing,
  Report,
  Service,
  Subdistrict,
  Subsidy,
  Works,
} from '../../src/domain/rows.ts';
import { dayNumber, lastDayOfMonth } from '../../src/domain/time/calendar.ts';
import type { Ledger } from '../../src/ledgers/schemas/ledger.ts';
import { LEDGERS } from '../../src/ledgers/schemas/ledgers.ts';
import { makeInspections, makeOutreach, makePairings, makeReports, makeSubsidies } from './activities.ts';
import type { RegisteredCompound } from './compounds.ts';
import { HANDED_IN } from './days.ts';
import { compoundEntries, pairingEntries, serviceEntries, workEntries } from './entries.ts';
import type { Learn } from './entries.ts';
import { always, drawDelay, entryOf, newsBy, SLOWNESS } from './known.ts';
import type { Entry } from './known.ts';
import { at, randomStream } from './random.ts';
import { makeFirms, makeServices } from './services.ts';
import type { Territory } from './territory.ts';
import { makeUnitChanges } from './unit-changes.ts';
import { makeWorks } from './works.ts';

/** One ledger over time. */
export interface Book<Row> {
  readonly ledger: Ledger<Row>;
  readonly entries: Entry<Row>[];
}

/** Every ledger that the city hands in. */
export interface Books {
  readonly districts: Book<District>;
  readonly subdistricts: Book<Subdistrict>;
  readonly grids: Book<Grid>;
  readonly compounds: Book<RegisteredCompound>;
  readonly firms: Book<Firm>;
  readonly services: Book<Service>;
  readonly works: Book<Works>;
  readonly subsidies: Book<Subsidy>;
  readonly outreach: Book<Outreach>;
  readonly pairings: Book<Pairing>;
  readonly inspections: Book<Inspection>;
  readonly reports: Book<Report>;
}

type Topic = keyof typeof SLOWNESS;

/** The ledgers of a city with these compounds. */
export function makeBooks(seed: number, territory: Territory, compounds: readonly RegisteredCompound[]): Books {
  const { districts, subdistricts } = territory;
  const changes = makeUnitChanges(territory, compounds);
  const reports = makeReports(seed, subdistricts);
  const news = newsBy(reports, (place) => changes.subdistrictsOf.get(place) ?? [place]);
  /** One fact, known as a whole. */
  const heard = <Row>(topic: Topic, rows: readonly Row[], place: (row: Row) => string, on: (row: Row) => IsoDate) => {
    const random = randomStream(seed, `${topic} known`);
    return rows.map((row) => entryOf([news(place(row), on(row), drawDelay(random, SLOWNESS[topic]))], () => row));
  };

  const register = compoundEntries(seed, news, compounds);
  const compoundById = new Map(
    compounds.map((compound, i) => [compound.id, { compound, from: at(register, i)[0]?.from }]),
  );
  /** Facts of compounds, none known before the compound itself stands in its ledger. */
  const learner = (topic: Topic): Learn => {
    const random = randomStream(seed, `${topic} known`);
    return (id, date) => {
      const { compound, from } = compoundById.get(id) ?? {};
      if (date === null || compound === undefined || from === undefined) return Infinity;
      return Math.max(from, news(compound.unitId, date, drawDelay(random, SLOWNESS[topic])));
    };
  };

  const firms = makeFirms(seed);
  const contracts = makeServices(seed, { ...territory, compounds }, firms);
  const services = serviceEntries(learner('contracts'), contracts);
  const works = workEntries(seed, learner('works'), makeWorks(seed, compounds, contracts));
  const pairings = pairingEntries(learner('pairings'), makePairings(seed, compounds));
  const subsidies = makeSubsidies(seed, compounds, services);
  const outreach = makeOutreach(
    seed,
    districts.map((d) => d.id),
  );
  const outreachRandom = randomStream(seed, 'outreach known');
  const handedIn = ({ month }: Outreach): number =>
    Math.min(HANDED_IN, dayNumber(lastDayOfMonth(month)) + drawDelay(outreachRandom, SLOWNESS.outreach));
  return {
    districts: { ledger: LEDGERS.districts, entries: districts.map(always) },
    subdistricts: { ledger: LEDGERS.subdistricts, entries: subdistricts.map(always) },
    grids: { ledger: LEDGERS.grids, entries: changes.grids },
    compounds: { ledger: LEDGERS.compounds as Ledger<RegisteredCompound>, entries: changes.moved(register) },
    firms: { ledger: LEDGERS.firms, entries: firms.map(always) },
    services: { ledger: LEDGERS.services, entries: services },
    works: { ledger: LEDGERS.works, entries: works },
    subsidies: {
      ledger: LEDGERS.subsidies,
      entries: heard(
        'payments',
        subsidies,
        (row) => row.unitId,
        (row) => row.paidOn,
      ),
    },
    outreach: { ledger: LEDGERS.outreach, entries: outreach.map((row) => entryOf([handedIn(row)], () => row)) },
    pairings: { ledger: LEDGERS.pairings, entries: pairings },
    inspections: {
      ledger: LEDGERS.inspections,
      entries: heard(
        'inspections',
        makeInspections(seed, subdistricts),
        (row) => row.unitId,
        (row) => row.inspectedOn,
      ),
    },
    reports: {
      ledger: LEDGERS.reports,
      entries: reports.map((row) => entryOf([dayNumber(row.reportedOn)], () => row)),
    },
  };
}
