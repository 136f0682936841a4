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
import { href, unitHref } from '../../site/href.ts';
import { bulletinMonths } from '../../site/periods.ts';
import type { Site } from '../../site/site.ts';
import { zh } from '../../words/zh-CN/common.ts';
import { papers } from '../../words/zh-CN/papers.ts';
import type { BulletinTableRow } from './BulletinTable.astro';
import type { CompoundList } from './CompoundList.astro';
import type { PaperTurn } from './PaperTurn.astro';

/** From so many compounds on, a firm's leaving is news. */
const SEVERAL = 3;

export function bulletinHref(month: Month): string {
  return href(`/bulletins/${month}/`);
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

function tableRow(site: Site, row: BulletinRow): BulletinTableRow {
  const city = row.level === 'city';
  const { coverage } = countsOn(site, row.level, row.unitId, lastDayOfMonth(row.month));
  return {
    ...row,
    name: city ? zh.site.whole(site.dataset.programme) : site.district(row.unitId).name,
    href: city ? href('/') : unitHref('district', row.unitId),
    covered: coverage?.numerator ?? 0,
    compounds: coverage?.denominator ?? 0,
  };
}

/** Districts with the highest coverage first, then the city as their sum. */
export function bulletinTable(site: Site, month: Month): BulletinTableRow[] {
  const rows = site.bulletinOf(month).map((row) => tableRow(site, row));
  const districts = rows.filter((row) => row.level === 'district');
  return [
    ...districts.toSorted((a, b) => (b.coverage ?? -1) - (a.coverage ?? -1)),
    ...rows.filter((row) => row.level === 'city'),
  ];
}

/** How the districts stand to the city, and where coverage rose most and fell. */
function districtSentences(site: Site, rows: readonly BulletinTableRow[]): string[] {
  const city = rows.find((row) => row.level === 'city')?.coverage ?? null;
  const districts = rows.filter((row) => row.level === 'district' && row.coverage !== null);
  if (city === null || districts.length < 2) return [];
  const names = (holds: (difference: number) => boolean): string[] =>
    districts.filter((row) => holds((row.coverage ?? 0) - city)).map((row) => row.name);
  const most = largest(districts.map((row) => ({ name: row.name, change: row.coverageChange })));
  return [
    papers.bulletin.above({
      above: names((difference) => changeOf(difference) === 'more'),
      level: names((difference) => changeOf(difference) === 'same'),
      below: names((difference) => changeOf(difference) === 'less'),
      whole: zh.site.whole(site.dataset.programme),
    }),
    most === null ? papers.bulletin.noGain : papers.bulletin.largest(most),
    papers.bulletin.fell(
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

function streetSentence(site: Site, month: Month): string[] {
  const [before, end] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
  const changes = site.dataset.subdistricts.map(({ id, name }) => {
    const now = countsOn(site, 'subdistrict', id, end).coverage?.rate ?? null;
    const then = countsOn(site, 'subdistrict', id, before).coverage?.rate ?? null;
    return { name, change: now === null || then === null ? null : now - then };
  });
  const most = largest(changes);
  return most === null ? [] : [papers.bulletin.largestStreet(most)];
}

/** Compounds gathered by district, in the order of the districts ledger, each with a remark. */
export function byDistrict(
  site: Site,
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
        heading: papers.bulletin.groupName(name, own.length),
        compounds: own.map((compound) => ({
          name: compound.name,
          href: unitHref('compound', compound.id),
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
function firmSentence(site: Site, lost: readonly Compound[], end: IsoDate): string {
  const firms = lost.flatMap((compound) => lastEnded(site, compound, end)?.firmId ?? []);
  const [most, second] = [...groupBy(firms, (firm) => firm)].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length < SEVERAL || most[1].length === second?.[1].length) return '';
  return papers.bulletin.firmEnded({ firm: site.firm(most[0]).name, n: most[1].length, lost: lost.length });
}

/** When and whose service ended by a day, and whether there is one again now. */
function endRemark(site: Site, compound: Compound, end: IsoDate): string {
  const services = site.servicesOf(compound.id);
  const ended = lastEnded(site, compound, end);
  const firm = ended === undefined || ended.firmId === null ? null : site.firm(ended.firmId).name;
  const next = services.filter((service) => service.enteredOn > end).map((service) => service.enteredOn);
  const restored = site.stateOf(compound.id).covered ? (next.toSorted()[0] ?? null) : null;
  return (
    papers.bulletin.ended(ended?.leftOn ?? null, firm) + (restored === null ? '' : papers.bulletin.restored(restored))
  );
}

/** The service in force at the month's end: who came. */
function arrivalRemark(site: Site, compound: Compound, end: IsoDate): string {
  const service = site.servicesOf(compound.id).find((row) => isInForce(row, end));
  if (service === undefined) return '';
  return service.firmId === null ? zh.serviceMode[service.mode] : site.firm(service.firmId).name;
}

let changesByMonth: Map<Month, MonthChanges> | undefined;

/** The compounds behind a bulletin's counts; worked out for all months at once. */
function changesOf(site: Site, month: Month): MonthChanges {
  changesByMonth ??= new Map(monthChanges(site.dataset, bulletinMonths(site)).map((row) => [row.month, row]));
  return changesByMonth.get(month) ?? { month, newlyCovered: [], coverageLost: [], newlyRenovated: [] };
}

/** Two paragraphs: the month's figures, and what has become of the compounds that lost their service. */
function coverageParagraphs(site: Site, month: Month, row: BulletinRow, changes: MonthChanges): string[] {
  const { id } = site.dataset.programme.city;
  const [before, end] = [lastDayOfMonth(shiftMonth(month, -1)), lastDayOfMonth(month)];
  const now = countsOn(site, 'city', id, end).coverage;
  const then = countsOn(site, 'city', id, before).coverage;
  if (now === undefined) return [];
  const figures = [
    papers.bulletin.coverageText({ ...now, end, change: row.coverageChange }),
    papers.bulletin.flow({ gained: row.newlyCovered, lost: row.coverageLost }),
    then === undefined
      ? ''
      : papers.bulletin.scopeChange({
          denominator: now.denominator - then.denominator,
          removedCovered: then.numerator + row.newlyCovered - row.coverageLost - now.numerator,
        }),
  ];
  const lost = changes.coverageLost;
  const back = lost.filter((compound) => site.stateOf(compound.id).covered).length;
  const tooEarly = lost.length === 0 || end === site.publication.asOf;
  const losses = [
    firmSentence(site, lost, end),
    tooEarly ? '' : papers.bulletin.lostSince({ lost: lost.length, back, asOf: site.publication.asOf }),
  ];
  return [figures.join(''), losses.join('')].filter((paragraph) => paragraph !== '');
}

/** What the plan asked for at a month's end, and what was there: one sentence a target of the indicator that had begun. */
function targetSentences(site: Site, indicator: IndicatorId, day: IsoDate): string[] {
  return site.dataset.programme.targets
    .filter((target) => target.indicator === indicator && target.startsOn <= day)
    .flatMap((target) => {
      const row = site.progressOf(target.id).find((candidate) => candidate.date === day);
      return row === undefined || row.actual === null
        ? []
        : [papers.bulletin.target(zh.target.finding(target, row), target)];
    });
}

function turn(months: readonly Month[], month: Month): PaperTurn {
  const at = months.indexOf(month);
  const link = (other: Month | undefined) =>
    other === undefined ? null : { name: papers.bulletin.label(other), href: bulletinHref(other) };
  return { previous: link(months[at - 1]), next: link(months[at + 1]) };
}

export function bulletinView(site: Site, month: Month) {
  const { programme, releases, subdistricts } = site.dataset;
  const months = bulletinMonths(site);
  const end = lastDayOfMonth(month);
  const row = cityRow(site, month);
  const changes = changesOf(site, month);
  const rows = bulletinTable(site, month);
  const { coverage, renovation } = countsOn(site, 'city', programme.city.id, end);
  const silent = silentSubdistricts(site.dataset, month);
  return {
    masthead: {
      paper: papers.bulletin.paper(programme),
      issue: papers.bulletin.issue(issueOf(months, month)),
      asOf: end,
      publishedOn: releases.find((release) => release.asOf === end)?.publishedOn ?? null,
      publisher: papers.publisher(programme),
    },
    label: papers.bulletin.label(month),
    end,
    title: papers.bulletin.finding({
      month,
      coverage: { rate: row?.coverage ?? null, change: row?.coverageChange ?? null },
      renovation: { rate: row?.renovation ?? null, change: row?.renovationChange ?? null },
    }),
    coverage:
      row === undefined
        ? []
        : [...coverageParagraphs(site, month, row, changes), ...targetSentences(site, 'coverage', end)],
    renovation:
      row === undefined || renovation === undefined
        ? []
        : [
            papers.bulletin.renovationText({ ...renovation, change: row.renovationChange, newly: row.newlyRenovated }),
            ...targetSentences(site, 'renovation', end),
          ],
    districts: [...districtSentences(site, rows), ...streetSentence(site, month)],
    rows,
    lists: [
      {
        title: papers.bulletin.newlyCoveredList(changes.newlyCovered.length),
        groups: byDistrict(site, changes.newlyCovered, (compound) => arrivalRemark(site, compound, end)),
      },
      {
        title: papers.bulletin.coverageLostList(changes.coverageLost.length),
        groups: byDistrict(site, changes.coverageLost, (compound) => endRemark(site, compound, end)),
      },
      {
        title: papers.bulletin.newlyRenovatedList(changes.newlyRenovated.length),
        groups: byDistrict(site, changes.newlyRenovated),
      },
    ],
    reports:
      site.dataset.reports === null
        ? papers.bulletin.noReports
        : papers.bulletin.reported({
            names: silent.map(({ name }) => name),
            total: subdistricts.length,
            month,
            asOf: site.publication.asOf,
            upper: coverage?.rateUpper ?? null,
          }),
    notes: [papers.bulletin.recomputed(site.publication.asOf), papers.bulletin.definitions],
    turn: turn(months, month),
  };
}

/** The list of bulletins, newest first, by year. */
export function bulletinIndex(site: Site) {
  const months = bulletinMonths(site);
  const rows = months.flatMap((month) => {
    const row = cityRow(site, month);
    if (row === undefined) return [];
    const { coverage } = countsOn(site, 'city', row.unitId, lastDayOfMonth(month));
    return [
      {
        ...row,
        name: papers.bulletin.label(month),
        href: bulletinHref(month),
        covered: coverage?.numerator ?? 0,
        compounds: coverage?.denominator ?? 0,
      },
    ];
  });
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    title:
      first === undefined || last === undefined
        ? papers.index.none
        : papers.index.title({
            issues: rows.length,
            from: first.month,
            to: last.month,
            first: first.coverage,
            last: last.coverage,
          }),
    flows: rows.map((row) => ({ month: row.month, gained: row.newlyCovered, lost: row.coverageLost })),
    flowTitle: papers.index.flow(
      rows.reduce((sum, row) => sum + row.newlyCovered, 0),
      rows.reduce((sum, row) => sum + row.coverageLost, 0),
    ),
    rows: rows.toReversed(),
  };
}
