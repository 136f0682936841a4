/** A compound's history: its chart's data, its table's rows, and what was recorded late. */
import type { Edition } from '../../site/edition.ts';
import type { HistoryRow } from './History.astro';
import { historyStart, type HistoryData } from './history-layout.ts';

export interface HistoryView {
  title: string;
  lanes: readonly { readonly label: string; readonly empty: string }[];
  data: HistoryData;
  rows: readonly HistoryRow[];
}

export function historyView({ site, words }: Edition, id: string): { chart: HistoryView; note: string } {
  const { seriesFrom } = site.programme;
  const { accepted, needed, service } = site.compounds.state(id);
  const { services, works } = site.compounds.history(id);

  const worksData = works.map(({ row, lateDays }) => ({
    startedOn: row && row.startedOn,
    completedOn: row && row.completedOn,
    acceptedOn: row && row.acceptedOn,
    late: lateDays !== null,
  }));
  const rows: HistoryRow[] = [
    ...services.map(({ firm, mode, enteredOn, leftOn, recordedOn, lateDays }) => ({
      what: words.compounds.history.service(firm ?? words.serviceMode[mode]),
      from: enteredOn,
      completedOn: null,
      end: leftOn,
      recordedOn,
      lateDays,
    })),
    ...works.flatMap(({ category, row, lateDays }) =>
      row === null || row.exempt
        ? []
        : [
            {
              what: category.name,
              from: row.startedOn,
              completedOn: row.completedOn,
              end: row.acceptedOn,
              recordedOn: row.recordedOn,
              lateDays,
            },
          ],
    ),
  ];
  return {
    chart: {
      title: words.compounds.history.title({
        accepted,
        needed,
        since: service && service.enteredOn,
        contracts: services.length,
      }),
      lanes: works.map(({ category, state }) => ({
        label: category.name,
        empty: state === 'exempt' || state === 'not_begun' ? words.works[state].word : '',
      })),
      data: {
        from: historyStart(`${seriesFrom}-01`, worksData),
        to: site.asOf,
        removedOn: site.tree.compound(id).removedOn,
        services: services.map(({ enteredOn, leftOn, lateDays }) => ({
          from: enteredOn,
          to: leftOn,
          late: lateDays !== null,
        })),
        works: worksData,
      },
      rows,
    },
    note: words.compounds.history.note({
      late: rows.filter((row) => row.lateDays !== null).length,
      limit: site.quality.lateAfterDays,
      from: seriesFrom,
    }),
  };
}
