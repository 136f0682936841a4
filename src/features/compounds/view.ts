/** Everything that a compound's page shows, assembled from the publication and the ledgers. */
import type { CompoundState } from '../../domain/indicators/compound-state.ts';
import type { WorksState } from '../../domain/indicators/renovation.ts';
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { Compound, Pairing, Service, Subdistrict } from '../../domain/rows.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import type { Site } from '../../site/site.ts';
import { sourceOf } from '../../ui/source.ts';
import { trailTo } from '../../ui/trail.ts';
import type { CompoundViewProps } from './CompoundView.astro';
import { historyView } from './history.ts';
import { noticeView } from './notice.ts';
import type { Edition } from '../../site/edition.ts';

export function compoundView(edition: Edition, compound: Compound): CompoundViewProps {
  const { site, words, links } = edition;
  const { dataset } = site;
  const { programme } = dataset;
  const state = site.stateOf(compound.id);
  const grid = site.grid(compound.gridId);
  const subdistrict = site.subdistrict(grid.subdistrictId);
  const silent = silentSubdistricts(dataset).some((candidate) => candidate.id === subdistrict.id);
  const works = worksRows(site, state);

  return {
    compound,
    trail: trailTo(edition, { level: 'compound', id: compound.id }),
    headline: answer(edition, compound, state, silent),
    notes: [
      ...(state.inScope ? [words.compounds.works(countStates(works))] : []),
      ...(state.inScope && state.renovated === true ? [words.compounds.renovated] : []),
    ],
    works,
    services: site
      .servicesOf(compound.id)
      .toSorted((a, b) => (a.enteredOn < b.enteredOn ? 1 : -1))
      .map((service) => ({ ...service, firm: firmName(site, service) })),
    pairings: pairingsView(site, compound),
    history: historyView(edition, compound, state),
    notice: noticeView(edition, compound, state, subdistrict, silent),
    files: links.files({ level: 'compound', id: compound.id }),
    demonstration: programme.demonstration,
    ask: programme.site.hotline === null ? null : words.compounds.askText(programme.site.hotline, subdistrict.name),
    unknown: gaps(edition, compound, state, silent, subdistrict),
    neighbours: site
      .compoundsIn(grid.id)
      .filter((other) => other.id !== compound.id)
      .map((other) => ({ name: other.name, href: links.unit({ level: 'compound', id: other.id }) })),
    locator: {
      ground: dataset.boundaries.subdistricts,
      schematic: programme.map.schematic,
      area: words.site.area(programme),
    },
    source: sourceOf(edition),
  };
}

/** Twinned organisations in force on the as-of date, and earlier ones, latest first. */
function pairingsView(site: Site, compound: Compound): CompoundViewProps['pairings'] {
  const { asOf } = site.publication;
  const rows = site.pairingsOf(compound.id).toSorted((a, b) => (a.since < b.since ? 1 : -1));
  const inForce = (pairing: Pairing): boolean => pairing.until === null || pairing.until > asOf;
  return { now: rows.filter(inForce), earlier: rows.filter((pairing) => !inForce(pairing)) };
}

function firmName(site: Site, service: Service): string | null {
  return service.firmId === null ? null : site.firm(service.firmId).name;
}

/** The first sentence: what a resident came to ask. */
function answer({ site, words }: Edition, compound: Compound, state: CompoundState, silent: boolean): string {
  const { asOf } = site.publication;
  const { name } = compound;
  if (compound.removedOn !== null && compound.removedOn <= asOf)
    return words.compounds.removed({ name, on: compound.removedOn, reason: compound.removalReason });
  if (!state.inScope && compound.listedOn !== null) return words.compounds.notListed({ name, on: compound.listedOn });
  const { service } = state;
  if (service !== null)
    return words.compounds.served({
      name,
      firm: firmName(site, service),
      mode: service.mode,
      since: service.enteredOn,
    });
  if (silent) return words.compounds.unknown({ name, asOf });
  const ends = site.servicesOf(compound.id).flatMap((past) => (past.leftOn === null ? [] : [past.leftOn]));
  return words.compounds.unserved({ name, asOf, lastLeft: ends.toSorted().at(-1) ?? null });
}

function worksRows(site: Site, state: CompoundState): CompoundViewProps['works'] {
  const ledger = new Map(site.worksOf(state.compoundId).map((works) => [works.category, works]));
  const names = new Map(site.dataset.programme.categories.map((category) => [category.id, category.name]));
  return state.works.map(({ category, state: worksState }) => {
    const row = ledger.get(category);
    return {
      category: names.get(category) ?? category,
      state: worksState,
      startedOn: row?.startedOn ?? null,
      completedOn: row?.completedOn ?? null,
      acceptedOn: row?.acceptedOn ?? null,
    };
  });
}

function countStates(works: CompoundViewProps['works']): Record<WorksState, number> {
  const counts: Record<WorksState, number> = { exempt: 0, not_begun: 0, under_way: 0, completed: 0, accepted: 0 };
  for (const { state } of works) counts[state] += 1;
  return counts;
}

/** What the ledgers do not say about a compound, a sentence each. */
function gaps(
  { site, words }: Edition,
  compound: Compound,
  state: CompoundState,
  silent: boolean,
  subdistrict: Subdistrict,
): string[] {
  const recorded = new Set(site.worksOf(compound.id).map((works) => works.category));
  const unrecorded = site.dataset.programme.categories.filter((category) => !recorded.has(category.id));
  return [
    ...(silent ? [words.compounds.unknownReport(subdistrict.name, monthOf(site.publication.asOf))] : []),
    ...(state.service !== null && state.service.mode === 'professional' && state.service.firmId === null
      ? [words.compounds.unknownFirm]
      : []),
    ...(state.inScope && unrecorded.length > 0
      ? [words.compounds.unknownStart(unrecorded.map((category) => category.name))]
      : []),
    ...(compound.builtYear === null ? [words.compounds.unknownYear] : []),
    ...(compound.lngLat === null ? [words.compounds.unknownPosition] : []),
    words.compounds.unknownQuality,
  ];
}
