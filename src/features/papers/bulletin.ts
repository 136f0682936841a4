/** Everything that a monthly bulletin and the list of bulletins show, assembled from the publication. */
import type { BulletinRow } from '../../domain/indicators/bulletin.ts';
import { changeOf } from '../../domain/indicators/change.ts';
import { isInForce } from '../../domain/indicators/coverage.ts';
import { monthChanges } from '../../domain/indicators/month-changes.ts';
import type { MonthChanges } from '../../domain/indicators/month-changes.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { groupBy } from '../../domain/lists.ts';
import { silentSubdistricts } from '../../domain/quality/reporting.ts';
import type { AggregateLevel, Compound, IsoDate, Month, Service } from '../../domain/rows.ts';
import { lastDayOfMonth, shiftMonth } from '../../domain/time/calendar.ts';
import { bulletinMonths } from '../../site/periods.ts';
import type { Site } from '../../site/site.ts';
import type { BulletinTableRow } from './BulletinTable.astro';
import type { CompoundList } from './CompoundList.astro';
import type { PaperTurn } from './PaperTurn.astro';
import type { Edition } from '../../site/edition.ts';
import type { Links } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';

/** From so many compounds on, a firm's leaving is news. */
const SEVERAL = 3;

export function bulletinHref(links: Links, month: Month): string {
  return links.page(`/bulletins/${month}/`);
}

/** The n-th issue of its year, and the n-th of all. */
export function issueOf(months: readonly Month[], month: Month): { year: string; issue: number; overall: number } {
  const year = month.slice(0, 4);
  const until = months.filter((candidate) => candidate <= month);
  return { year, issue: until.filter((candidate) => candidate.startsWith(year)).length, overall: until.length };
}

export function cityRow(site: Site, month: Month): BulletinRow | undefined {
  return site.bulletinOf(month).find((row) => row.level === 'city');
}

/** A unit's numbers of compounds on a day: with a service, in scope, renovated, in need of renovation. */
export function countsOn(site: Site, level: AggregateLevel, id: string, day: IsoDate) {
  const coverage = site.ratesOf('coverage', level, id).find((row) => row.date === day && row.measure === 'compounds');
  const renovation = site
    .ratesOf('renovation', level, id)
    .find((row) => row.date === day && row.measure === 'compounds' && row.part === 'all');
  return { coverage, renovation };
}

function tableRow({ site, words, links }: Edition, row: BulletinRow): BulletinTableRow {
  const city = row.level === 'city';
  const { coverage } = countsOn(site, row.level, row.unitId, lastDayOfMonth(row.month));
  return {
    ...row,
    name: city ? words.site.whole(site.dataset.programme) : site.district(row.unitId).name,
    href: city ? links.page('/') : links.unit({ level: 'district', id: row.unitId }),
    covered: coverage?.numerator ?? 0,
    compounds: coverage?.denominator ?? 0,
  };
}

/** Districts with the highest coverage first, then the city as their sum. */
export function bulletinTable(edition: Edition, month: Month): BulletinTableRow[] {
  const { site } = edition;
  const rows = site.bulletinOf(month).map((row) => tableRow(edition, row));
  const districts = rows.filter((row) => row.level === 'district');
  return [
    ...districts.toSorted((a, b) => (b.coverage ?? -1) - (a.coverage ?? -1)),
    ...rows.filter((row) => row.level === 'city'),
  ];
}

/** How the districts stand to the city, and where coverage rose most and fell. */
function districtSentences({ site, words }: Edition, rows: readonly BulletinTableRow[]): string[] {
  const city = rows.find((row) => row.level === 'city')?.coverage ?? null;
  const districts = rows.filter((row) => row.level === 'district' && row.coverage !== null);
  if (city === null || districts.length < 2) return [];
  const names = (holds: (difference: number) => boolean): string[] =>
    districts.filter((row) => holds((row.coverage ?? 0) - city)).map((row) => row.name);
  const most = largest(districts.map((row) => ({ name: row.name, change: row.coverageChange })));
  return [
    words.papers.bulletin.above({
      above: names((difference) => changeOf(difference) === 'more'),
      level: names((difference) => changeOf(difference) === 'same'),
      below: names((difference) => changeOf(difference) === 'less'),
      whole: words.site.whole(site.dataset.programme),
    }),
    most === null ? words.papers.bulletin.noGain : words.papers.bulletin.largest(most),
    words.papers.bulletin.fell(
      districts
        .filter((row) => row.coverageChange !== null && changeOf(row.coverageChange) === 'less')
        .map((row) => row.name),
    ),
  ].filter((sentence) => sentence !== '');
}

/** Those that rose most, ties together; null where none rose. */
function largest(rows: readonly { readonly name: string; readonly change: number | null }[]) {
  const change = Math.max(...rows.map((row) => row.change ?? 0), 0);
  if (changeOf(change) !== 'more') return null;
  return { change, names: rows.filter((row) => (row.change ?? 0) > change - 1e-12).map((row) => row.name) };
}

function streetSentence({ site, words }: Edition, month: Month): string[] {
  const [before, end] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
  const changes = site.dataset.subdistricts.map(({ id, name }) => {
    const now = countsOn(site, 'subdistrict', id, end).coverage?.rate ?? null;
    const then = countsOn(site, 'subdistrict', id, before).coverage?.rate ?? null;
    return { name, change: now === null || then === null ? null : now - then };
  });
  const most = largest(changes);
  return most === null ? [] : [words.papers.bulletin.largestStreet(most)];
}

/** Compounds gathered by district, in the order of the districts ledger, each with a remark. */
export function byDistrict(
  { site, words, links }: Edition,
  compounds: readonly Compound[],
  remark: (compound: Compound) => string = () => '',
): CompoundList {
  const groups = groupBy(
    compounds,
    (compound) => site.subdistrict(site.grid(compound.gridId).subdistrictId).districtId,
  );
  return site.dataset.districts.flatMap(({ id, name }) => {
    const own = groups.get(id) ?? [];
    if (own.length === 0) return [];
    return [
      {
        heading: words.papers.bulletin.groupName(name, own.length),
        compounds: own.map((compound) => ({
          name: compound.name,
          href: links.unit({ level: 'compound', id: compound.id }),
          remark: remark(compound),
        })),
      },
    ];
  });
}

/** The service that ended last by a day. */
function lastEnded(site: Site, compound: Compound, day: IsoDate): Service | undefined {
  return site
    .servicesOf(compound.id)
    .filter((service) => service.leftOn !== null && service.leftOn <= day)
    .toSorted((a, b) => ((a.leftOn ?? '') < (b.leftOn ?? '') ? -1 : 1))
    .at(-1);
}

/** A firm worth naming: the one that left most compounds, where it left several. */
function firmSentence({ site, words }: Edition, lost: readonly Compound[], end: IsoDate): string {
  const firms = lost.flatMap((compound) => lastEnded(site, compound, end)?.firmId ?? []);
  const [most, second] = [...groupBy(firms, (firm) => firm)].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length < SEVERAL || most[1].length === second?.[1].length) return '';
  return words.papers.bulletin.firmEnded({ firm: site.firm(most[0]).name, n: most[1].length, lost: lost.length });
}

/** When and whose service ended by a day, and whether there is one again now. */
function endRemark({ site, words }: Edition, compound: Compound, end: IsoDate): string {
  const services = site.servicesOf(compound.id);
  const ended = lastEnded(site, compound, end);
  const firm = ended === undefined || ended.firmId === null ? null : site.firm(ended.firmId).name;
  const next = services.filter((service) => service.enteredOn > end).map((service) => service.enteredOn);
  const restored = site.stateOf(compound.id).covered ? (next.toSorted()[0] ?? null) : null;
  return (
    words.papers.bulletin.ended(ended?.leftOn ?? null, firm) +
    (restored === null ? '' : words.papers.bulletin.restored(restored))
  );
}

/** The service in force at the month's end: who came. */
function arrivalRemark({ site, words }: Edition, compound: Compound, end: IsoDate): string {
  const service = site.servicesOf(compound.id).find((row) => isInForce(row, end));
  if (service === undefined) return '';
  return service.firmId === null ? words.serviceMode[service.mode] : site.firm(service.firmId).name;
}

let changesByMonth: Map<Month, MonthChanges> | undefined;

/** The compounds behind a bulletin's counts; worked out for all months at once. */
function changesOf(site: Site, month: Month): MonthChanges {
  changesByMonth ??= new Map(monthChanges(site.dataset, bulletinMonths(site)).map((row) => [row.month, row]));
  return changesByMonth.get(month) ?? { month, newlyCovered: [], coverageLost: [], newlyRenovated: [] };
}

/** Two paragraphs: the month's figures, and what has become of the compounds that lost their service. */
function coverageParagraphs(edition: Edition, month: Month, row: BulletinRow, changes: MonthChanges): string[] {
  const { site, words } = edition;
  const { id } = site.dataset.programme.city;
  const [before, end] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
  const now = countsOn(site, 'city', id, end).coverage;
  const then = countsOn(site, 'city', id, before).coverage;
  if (now === undefined) return [];
  const figures = [
    words.papers.bulletin.coverageText({ ...now, end, change: row.coverageChange }),
    words.papers.bulletin.flow({ gained: row.newlyCovered, lost: row.coverageLost }),
    then === undefined
      ? ''
      : words.papers.bulletin.scopeChange({
          denominator: now.denominator - then.denominator,
          removedCovered: then.numerator + row.newlyCovered - row.coverageLost - now.numerator,
        }),
  ];
  const lost = changes.coverageLost;
  const back = lost.filter((compound) => site.stateOf(compound.id).covered).length;
  const tooEarly = lost.length === 0 || end === site.publication.asOf;
  const losses = [
    firmSentence(edition, lost, end),
    tooEarly ? '' : words.papers.bulletin.lostSince({ lost: lost.length, back, asOf: site.publication.asOf }),
  ];
  return [figures.join(''), losses.join('')].filter((paragraph) => paragraph !== '');
}

/** What the plan asked for at a month's end, and what was there: one sentence a target of the indicator that had begun. */
function targetSentences({ site, words }: Edition, indicator: IndicatorId, day: IsoDate): string[] {
  return site.dataset.programme.targets
    .filter((target) => target.indicator === indicator && target.startsOn <= day)
    .flatMap((target) => {
      const row = site.progressOf(target.id).find((candidate) => candidate.date === day);
      return row === undefined || row.actual === null
        ? []
        : [words.papers.bulletin.target(words.targetPanel.finding(target, row), target)];
    });
}

function turn(words: Messages, links: Links, months: readonly Month[], month: Month): PaperTurn {
  const at = months.indexOf(month);
  const link = (other: Month | undefined) =>
    other === undefined ? null : { name: words.papers.bulletin.label(other), href: bulletinHref(links, other) };
  return { previous: link(months[at - 1]), next: link(months[at + 1]) };
}

export function bulletinView(edition: Edition, month: Month) {
  const { site, words, links } = edition;
  const { programme, releases, subdistricts } = site.dataset;
  const months = bulletinMonths(site);
  const end = lastDayOfMonth(month);
  const row = cityRow(site, month);
  const changes = changesOf(site, month);
  const rows = bulletinTable(edition, month);
  const { coverage, renovation } = countsOn(site, 'city', programme.city.id, end);
  const silent = silentSubdistricts(site.dataset, month);
  return {
    masthead: {
      paper: words.papers.bulletin.paper(programme),
      issue: words.papers.bulletin.issue(issueOf(months, month)),
      asOf: end,
      publishedOn: releases.find((release) => release.asOf === end)?.publishedOn ?? null,
      publisher: words.papers.publisher(programme),
    },
    label: words.papers.bulletin.label(month),
    end,
    title: words.papers.bulletin.finding({
      month,
      coverage: { rate: row?.coverage ?? null, change: row?.coverageChange ?? null },
      renovation: { rate: row?.renovation ?? null, change: row?.renovationChange ?? null },
    }),
    coverage:
      row === undefined
        ? []
        : [...coverageParagraphs(edition, month, row, changes), ...targetSentences(edition, 'coverage', end)],
    renovation:
      row === undefined || renovation === undefined
        ? []
        : [
            words.papers.bulletin.renovationText({
              ...renovation,
              change: row.renovationChange,
              newly: row.newlyRenovated,
            }),
            ...targetSentences(edition, 'renovation', end),
          ],
    districts: [...districtSentences(edition, rows), ...streetSentence(edition, month)],
    rows,
    lists: [
      {
        title: words.papers.bulletin.newlyCoveredList(changes.newlyCovered.length),
        groups: byDistrict(edition, changes.newlyCovered, (compound) => arrivalRemark(edition, compound, end)),
      },
      {
        title: words.papers.bulletin.coverageLostList(changes.coverageLost.length),
        groups: byDistrict(edition, changes.coverageLost, (compound) => endRemark(edition, compound, end)),
      },
      {
        title: words.papers.bulletin.newlyRenovatedList(changes.newlyRenovated.length),
        groups: byDistrict(edition, changes.newlyRenovated),
      },
    ],
    reports:
      site.dataset.reports === null
        ? words.papers.bulletin.noReports
        : words.papers.bulletin.reported({
            names: silent.map(({ name }) => name),
            total: subdistricts.length,
            month,
            asOf: site.publication.asOf,
            upper: coverage?.rateUpper ?? null,
          }),
    notes: [words.papers.bulletin.recomputed(site.publication.asOf), words.papers.bulletin.definitions],
    turn: turn(words, links, months, month),
  };
}

/** The list of bulletins, newest first, by year. */
export function bulletinIndex({ site, words, links }: Edition) {
  const months = bulletinMonths(site);
  const rows = months.flatMap((month) => {
    const row = cityRow(site, month);
    if (row === undefined) return [];
    const { coverage } = countsOn(site, 'city', row.unitId, lastDayOfMonth(month));
    return [
      {
        ...row,
        name: words.papers.bulletin.label(month),
        href: bulletinHref(links, month),
        covered: coverage?.numerator ?? 0,
        compounds: coverage?.denominator ?? 0,
      },
    ];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    title:
      first === undefined || last === undefined
        ? words.papers.index.none
        : words.papers.index.title({
            issues: rows.length,
            from: first.month,
            to: last.month,
            first: first.coverage,
            last: last.coverage,
          }),
    flows: rows.map((row) => ({ month: row.month, gained: row.newlyCovered, lost: row.coverageLost })),
    flowTitle: words.papers.index.flow(
      rows.reduce((sum, row) => sum + row.newlyCovered, 0),
      rows.reduce((sum, row) => sum + row.coverageLost, 0),
    ),
    rows: rows.toReversed(),
  };
}
