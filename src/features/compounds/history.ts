/** A compound's history: its chart's data and its table's rows. */
import { datesInPart, toldDate } from '../../domain/time/known-in-part.ts';
import { seriesStart } from '../../domain/time/series.ts';
import type { Edition } from '../../site/edition.ts';
import type { HistoryRow } from './History.astro';
import { historyStart, type HistoryData } from './history-layout.ts';

export interface HistoryView {
  title: string;
  lanes: readonly { readonly label: string; readonly empty: string }[];
  data: HistoryData;
  rows: readonly HistoryRow[];
}

export function historyView({ site, words }: Edition, id: string): HistoryView {
  const { renovatedWhen } = site.programme;
  const { accepted, needed, service } = site.compounds.state(id);
  const { services, works } = site.compounds.history(id);

  const worksData = works.map(({ row }) => ({
    startedOn: row && row.startedOn,
    completedOn: row && row.completedOn,
    acceptedOn: row && row.acceptedOn,
  }));
  const rows: HistoryRow[] = [
    ...services.map(({ firm, mode, ...row }) => ({
      what: words.compounds.history.service(firm ?? words.serviceMode[mode]),
      from: toldDate(row, 'enteredOn'),
      completedOn: null,
      end: toldDate(row, 'leftOn'),
    })),
    ...works.flatMap(({ category, row }) =>
      row === null || row.exempt
        ? []
        : [
            {
              what: category.name,
              from: toldDate(row, 'startedOn'),
              completedOn: toldDate(row, 'completedOn'),
              end: toldDate(row, 'acceptedOn'),
            },
          ],
    ),
  ];
  return {
    title: words.compounds.history.title({
      works: site.kept.works ? { accepted, needed } : null,
      since: service && toldDate(service, 'enteredOn'),
      contracts: services.length,
    }),
    lanes: works.map(({ category, state }) => ({
      label: category.name,
      empty: state === 'exempt' || state === 'not_begun' ? words.works[state].word : '',
    })),
    data: {
      from: historyStart(seriesStart(site.programme), worksData),
      to: site.asOf,
      worksEnd: renovatedWhen,
      removedOn: site.tree.compound(id).removedOn,
      removedTold: datesInPart(site.tree.compound(id))['removedOn'] ?? null,
      services: services.map(({ enteredOn, leftOn }) => ({ from: enteredOn, to: leftOn })),
      works: worksData,
    },
    rows,
  };
}
