/** A compound's history: its chart's data, its table's rows, and what was recorded late. */
import type { CompoundState } from '../../domain/indicators/compound-state.ts';
import { isLate, LATE_AFTER_DAYS, recordingLag } from '../../domain/quality/recording.ts';
import type { Compound, IsoDate, Service, Works } from '../../domain/rows.ts';
import type { HistoryRow } from './History.astro';
import { historyStart, type HistoryData } from './history-layout.ts';
import type { Edition } from '../../site/edition.ts';

export interface HistoryView {
  title: string;
  lanes: readonly { readonly label: string; readonly empty: string }[];
  data: HistoryData;
  rows: readonly HistoryRow[];
}

export function historyView(
  { site, words }: Edition,
  compound: Compound,
  state: CompoundState,
): { chart: HistoryView; note: string } {
  const { programme } = site.dataset;
  const services = site.servicesOf(compound.id).toSorted((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1));
  const works = new Map(site.worksOf(compound.id).map((row) => [row.category, row]));
  const lateDays = (facts: readonly (IsoDate | null)[], recordedOn: IsoDate | null): number | null => {
    const lag = recordingLag(facts, recordedOn, programme.seriesFrom);
    return isLate(lag) ? lag : null;
  };
  const lateService = (row: Service): number | null => lateDays([row.enteredOn, row.leftOn], row.recordedOn);
  const lateWorks = (row: Works): number | null =>
    lateDays([row.startedOn, row.completedOn, row.acceptedOn], row.recordedOn);

  const worksData = programme.categories.map(({ id }) => {
    const row = works.get(id);
    return {
      startedOn: row?.startedOn ?? null,
      completedOn: row?.completedOn ?? null,
      acceptedOn: row?.acceptedOn ?? null,
      late: row !== undefined && lateWorks(row) !== null,
    };
  });
  const rows: HistoryRow[] = [
    ...services.map((row) => ({
      what: words.compounds.history.service(
        row.firmId === null ? words.serviceMode[row.mode] : site.firm(row.firmId).name,
      ),
      from: row.enteredOn,
      completedOn: null,
      end: row.leftOn,
      recordedOn: row.recordedOn,
      lateDays: lateService(row),
    })),
    ...programme.categories.flatMap(({ id, name }) => {
      const row = works.get(id);
      if (row === undefined || row.exempt) return [];
      return [
        {
          what: name,
          from: row.startedOn,
          completedOn: row.completedOn,
          end: row.acceptedOn,
          recordedOn: row.recordedOn,
          lateDays: lateWorks(row),
        },
      ];
    }),
  ];
  const stateOf = new Map(state.works.map((row) => [row.category, row.state]));
  const chart: HistoryView = {
    title: words.compounds.history.title({
      accepted: state.accepted,
      needed: state.needed,
      since: state.service?.enteredOn ?? null,
      contracts: services.length,
    }),
    lanes: programme.categories.map(({ id, name }) => {
      const own = stateOf.get(id);
      return { label: name, empty: own === 'exempt' || own === 'not_begun' ? words.works[own].word : '' };
    }),
    data: {
      from: historyStart(`${programme.seriesFrom}-01`, worksData),
      to: site.publication.asOf,
      removedOn: compound.removedOn,
      services: services.map((row) => ({ from: row.enteredOn, to: row.leftOn, late: lateService(row) !== null })),
      works: worksData,
    },
    rows,
  };
  const late = rows.filter((row) => row.lateDays !== null).length;
  return {
    chart,
    note:
      words.compounds.history.lateCount(late) + words.compounds.history.lateNote(LATE_AFTER_DAYS, programme.seriesFrom),
  };
}
