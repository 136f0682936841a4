/** Everything that a monthly bulletin shows. */
import { toldDate } from '../../domain/time/known-in-part.ts';
import { LEDGER_OF_LEVEL } from '../../domain/units/levels.ts';
import { figuresOn, type Figure } from '../../charts/frame/figure.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { groupBy } from '../../domain/lists.ts';
import type { Compound, IsoDate, Month } from '../../domain/rows.ts';
import { lastDayOfMonth } from '../../domain/time/calendar.ts';
import { addedColumns, type AddedColumns } from '../../publication/figure-rows.ts';
import { count, rate } from '../../publication/table-columns.ts';
import type { BulletinEntry } from '../../site/bulletins.ts';
import type { Edition, Links } from '../../site/edition.ts';
import type { Messages } from '../../words/words.ts';
import type { BulletinTableProps, BulletinTableRow } from './BulletinTable.astro';
import type { KeptBulletin } from '../../history/tables.ts';
import type { Site } from '../../site/site.ts';
import type { Unit } from '../../site/tree.ts';
import { provisionalNote } from '../../ui/provisional.ts';
import type { CompoundList } from './CompoundList.astro';
import type { Masthead } from './PaperHead.astro';
import { publishedOn, publishedRow } from './published.ts';
import type { PaperTurn } from './PaperTurn.astro';

/** From so many compounds on, a firm's leaving is news. */
const SEVERAL = 3;

/** Units or months side by side, as a figure of their page. */
export type BulletinFigure = Figure<'BulletinTable', BulletinTableProps>;

/** What the published bulletins have of it. */
export function bulletinColumns({ kept }: Pick<Site, 'kept'>): readonly string[] {
  return [
    'month',
    'level',
    'unit_id',
    'coverage',
    'coverage_change',
    'newly_covered',
    'coverage_lost',
    ...(kept.works ? ['renovation', 'renovation_change', 'newly_renovated'] : []),
  ];
}

/** What the tables of bulletins show and the published ones do not have: the fraction, and what a release published. */
export function bulletinAdded({ site, words }: Edition, rows: readonly BulletinTableRow[]): AddedColumns {
  const { columns } = words.figures;
  const titles = {
    covered: columns.covered,
    compounds_in_scope: columns.compoundsInScope,
    published_coverage: columns.publishedCoverage,
    published_renovation: columns.publishedRenovation,
  };
  const hasPublished = rows.some(({ published }) => published !== null);
  return addedColumns<BulletinTableRow, keyof typeof titles>(
    rows,
    { month: (row) => row.month, level: (row) => row.level, unit_id: (row) => row.unitId },
    [
      count('covered', (row) => row.covered, 'compounds'),
      count('compounds_in_scope', (row) => row.compounds, 'compounds'),
      ...(hasPublished
        ? [rate<BulletinTableRow, 'published_coverage'>('published_coverage', (row) => row.published?.coverage ?? null)]
        : []),
      ...(hasPublished && site.kept.works
        ? [
            rate<BulletinTableRow, 'published_renovation'>(
              'published_renovation',
              (row) => row.published?.renovation ?? null,
            ),
          ]
        : []),
    ],
    titles,
    words.computedTables,
  );
}

export interface BulletinViewProps {
  readonly masthead: Masthead;
  readonly label: string;
  readonly title: string;
  /** What the figures are beside those that were published, and whether they are provisional; a sentence each. */
  readonly standing: readonly string[];
  /** A paragraph each. */
  readonly coverage: readonly string[];
  /** Empty where the works are not kept. */
  readonly renovation: readonly string[];
  /** Null where no reports are kept. */
  readonly reports: string | null;
  /** The section of the largest units, and what it says. */
  readonly largest: string;
  readonly districts: string;
  readonly table: BulletinFigure;
  /** The compounds behind the counts; a list that would be empty is left out. */
  readonly lists: readonly { readonly title: string; readonly groups: CompoundList }[];
  readonly notes: string;
  readonly source: string;
  readonly turn: PaperTurn;
}

export function bulletinHref(links: Links, month: Month): string {
  return links.page(`/bulletins/${month}/`);
}

/** The n-th issue of its year, and the n-th of all. */
function issueOf(months: readonly Month[], month: Month): { year: string; issue: number; overall: number } {
  const year = month.slice(0, 4);
  const until = months.filter((candidate) => candidate <= month);
  return { year, issue: until.filter((candidate) => candidate.startsWith(year)).length, overall: until.length };
}

/** A unit's rates at the end of a month, with their parts. */
export function ratesAtEnd({ rates, kept }: Site, month: Month, unit: Unit): BulletinTableRow['rates'] {
  const end = lastDayOfMonth(month);
  return {
    coverage: rates.on(end, unit, { indicator: 'coverage' }),
    renovation: kept.works ? rates.on(end, unit, { indicator: 'renovation' }) : null,
  };
}

function tableRow({ site, words, links }: Edition, { unit, ...row }: BulletinEntry): BulletinTableRow {
  return {
    ...row,
    rates: ratesAtEnd(site, row.month, unit),
    // The paper says so in a sentence of its own.
    isProvisional: false,
    published:
      site.past.standing(lastDayOfMonth(row.month))?.kind === 'kept' ? publishedRow(site, row.month, unit) : null,
    name: unit.level === 'city' ? words.site.whole(site.programme) : unit.name,
    href: links.unit(unit),
  };
}

/** The city's row of a month as it was published, where the pages show it otherwise; else null. */
function publishedThen(site: Site, month: Month): KeptBulletin | null {
  return site.past.standing(lastDayOfMonth(month))?.kind === 'kept' ? publishedRow(site, month, site.tree.city) : null;
}

/** What a month's figures are beside those that were published, and whether late facts are still expected. */
function standingSentences(edition: Edition, month: Month): string[] {
  const { site, words } = edition;
  const end = lastDayOfMonth(month);
  const standing = site.past.standing(end);
  const then = publishedThen(site, month);
  const provisional = site.past.isProvisional(end) ? [provisionalNote(edition)] : [];
  switch (standing?.kind) {
    case undefined:
    case 'as_published':
      return provisional;
    case 'no_release':
      return [...(site.past.isPreview ? [] : [words.papers.noRelease]), ...provisional];
    case 'not_kept':
      return [words.papers.notKept({ ...standing.release, release: standing.release.id })];
    case 'kept':
      return [
        ...(then === null
          ? []
          : [
              words.papers.bulletin.then({
                release: standing.release.id,
                publishedOn: standing.release.publishedOn,
                gained: then.newlyCovered,
                lost: then.coverageLost,
                renovated: site.kept.works ? then.newlyRenovated : null,
              }),
            ]),
        ...provisional,
      ];
  }
}

/** The month in a sentence: what a release published of it first, where it is counted otherwise now. */
export function bulletinFinding({ site, words }: Edition, month: Month): string {
  const row = site.bulletins.row(month, site.tree.city);
  const then = publishedThen(site, month);
  return then === null
    ? words.papers.bulletin.finding({
        month,
        coverage: { rate: row.coverage, change: row.coverageChange },
        renovation: site.kept.works ? { rate: row.renovation, change: row.renovationChange } : null,
      })
    : words.papers.bulletin.findingThen({
        month,
        coverage: { rate: then.coverage, change: then.coverageChange, now: row.coverage },
        renovation: site.kept.works
          ? { rate: then.renovation, change: then.renovationChange, now: row.renovation }
          : null,
      });
}

const namesOf = (units: readonly { readonly name: string }[]): string[] => units.map(({ name }) => name);

/** How the largest units stand to the city, where coverage rose most and fell, and which of those that report rose most. */
function placesText({ site, words }: Edition, month: Month): string {
  const { largest, reporting } = site.tree.levels;
  const standing = site.bulletins.standing(month);
  const large = site.bulletins.risenMost(month, largest);
  const reporters = reporting === largest ? null : site.bulletins.risenMost(month, reporting);
  return words.papers.paragraph([
    ...(standing === null
      ? []
      : [
          words.papers.bulletin.above({
            above: namesOf(standing.above),
            even: namesOf(standing.level),
            below: namesOf(standing.below),
            whole: words.site.whole(site.programme),
          }),
          ...(large === null
            ? []
            : [words.papers.bulletin.most({ ...large, names: namesOf(large.units), level: words.level[largest] })]),
          words.papers.bulletin.fell(namesOf(standing.fell)),
        ]),
    ...(reporters === null || (reporters.units.length === 0 && reporters.small === 0)
      ? []
      : [words.papers.bulletin.most({ ...reporters, names: namesOf(reporters.units), level: words.level[reporting] })]),
  ]);
}

/** Compounds gathered by the largest units, in the order of their ledger, each with a remark. */
function byPlace(
  { site, words, links }: Edition,
  compounds: readonly Compound[],
  remark: (compound: Compound) => string = () => '',
): CompoundList {
  const groups = groupBy(
    compounds,
    ({ id }) => site.tree.within({ level: 'compound', id }, site.tree.levels.largest).id,
  );
  return site.tree.units(site.tree.levels.largest).flatMap(({ id, name }) => {
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

/** A firm worth naming: the one that left most compounds, where it left several. */
function firmSentence({ site, words }: Edition, lost: readonly Compound[], end: IsoDate): string {
  const firms = lost.flatMap(({ id }) => site.compounds.lastEnded(id, end)?.firm ?? []);
  const [most, second] = [...groupBy(firms, (firm) => firm)].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined || most[1].length < SEVERAL || most[1].length === second?.[1].length) return '';
  return words.papers.bulletin.firmEnded({ firm: most[0], n: most[1].length, lost: lost.length });
}

/** When and whose service ended by a day, and whether there is one again now. */
function endRemark({ site, words }: Edition, { id }: Compound, end: IsoDate): string {
  const ended = site.compounds.lastEnded(id, end);
  const next = site.compounds.state(id).covered ? site.compounds.nextAfter(id, end) : null;
  return words.papers.bulletin.ended({
    on: ended && toldDate(ended, 'leftOn'),
    firm: ended && ended.firm,
    restoredOn: next && toldDate(next, 'enteredOn'),
  });
}

/** The service in force at the month's end: who came. */
function arrivalRemark({ site, words }: Edition, { id }: Compound, end: IsoDate): string {
  const service = site.compounds.serviceOn(id, end);
  return service === null ? '' : (service.firm ?? words.serviceMode[service.mode]);
}

/** Two paragraphs: the month's figures, and what has become of the compounds that lost their service. */
function coverageParagraphs(edition: Edition, month: Month): string[] {
  const { site, words } = edition;
  const end = lastDayOfMonth(month);
  const row = site.bulletins.row(month, site.tree.city);
  const scope = site.bulletins.scopeChange(month);
  const figures = [
    words.papers.bulletin.coverageText({
      end,
      numerator: row.covered,
      denominator: row.compounds,
      rate: row.coverage,
      change: row.coverageChange,
    }),
    words.papers.bulletin.flow({ gained: row.newlyCovered, lost: row.coverageLost }),
    scope === null ? '' : words.papers.bulletin.scopeChange(scope),
  ];
  const lost = site.bulletins.changes(month).coverageLost;
  const back = lost.filter(({ id }) => site.compounds.state(id).covered).length;
  const tooEarly = lost.length === 0 || end === site.asOf;
  const losses = [
    firmSentence(edition, lost, end),
    tooEarly ? '' : words.papers.bulletin.lostSince({ lost: lost.length, back, asOf: site.asOf }),
  ];
  return [words.papers.paragraph(figures), words.papers.paragraph(losses)].filter((paragraph) => paragraph !== '');
}

/** What the plan asked for at a month's end, and what was there: one sentence a target of the indicator that had begun. */
function targetSentences({ site, words }: Edition, indicator: IndicatorId, day: IsoDate): string[] {
  return site.targets
    .of(indicator)
    .filter((target) => target.startsOn <= day)
    .flatMap((target) => {
      const row = site.targets.on(day, target.id);
      return row === null || row.actual === null
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

/** The renovation of the month, and what its targets asked for; nothing where the works are not kept. */
function renovationSentences(edition: Edition, month: Month): string[] {
  const { site, words } = edition;
  if (!site.kept.works) return [];
  const end = lastDayOfMonth(month);
  const renovation = site.rates.on(end, site.tree.city, { indicator: 'renovation' });
  const { renovationChange: change, newlyRenovated: newly } = site.bulletins.row(month, site.tree.city);
  if (renovation === null || newly === null) return [];
  const { numerator, denominator, rate } = renovation;
  return [
    words.papers.bulletin.renovationText({ numerator, denominator, rate, change, newly }),
    ...targetSentences(edition, 'renovation', end),
  ];
}

/** Who has not reported for the month; null where no reports are kept. */
function reportsText({ site, words }: Edition, month: Month): string | null {
  const silence = site.reports.silence(site.tree.city, month);
  return silence === null ? null : words.papers.bulletin.reported(site.asOf, silence);
}

/** The districts of a month, then the city. */
function districtFigure(edition: Edition, month: Month): BulletinFigure {
  const { site, words } = edition;
  const { bulletins, tree } = site;
  const text = words.papers.bulletin;
  const caption = text.table(lastDayOfMonth(month));
  const rows = [...bulletins.largest(month), bulletins.row(month, tree.city)].map((entry) => tableRow(edition, entry));
  return figuresOn(
    edition,
    `/bulletins/${month}/`,
  )({
    chart: 'BulletinTable',
    isTable: true,
    id: `by-${tree.levels.largest}`,
    title: text.tableTitle(month),
    subtitle: caption,
    rows: {
      table: 'bulletins',
      where: { month: [month] },
      columns: bulletinColumns(site),
      added: bulletinAdded(edition, rows),
    },
    props: {
      caption,
      first: text.district,
      rows,
      hasWorks: site.kept.works,
      total: true,
    },
  });
}

/** The bulletin of a month. Throws for a month that has none. */
export function bulletinView(edition: Edition, month: Month): BulletinViewProps {
  const { site, words, links } = edition;
  const { programme, bulletins } = site;
  const end = lastDayOfMonth(month);
  const changes = bulletins.changes(month);
  const lists = [
    {
      title: words.papers.bulletin.newlyCoveredList(changes.newlyCovered.length),
      groups: byPlace(edition, changes.newlyCovered, (compound) => arrivalRemark(edition, compound, end)),
    },
    {
      title: words.papers.bulletin.coverageLostList(changes.coverageLost.length),
      groups: byPlace(edition, changes.coverageLost, (compound) => endRemark(edition, compound, end)),
    },
    {
      title: words.papers.bulletin.newlyRenovatedList(changes.newlyRenovated.length),
      groups: byPlace(edition, changes.newlyRenovated),
    },
  ];
  /** The plan stands beside what was reached, and how far they are apart. */
  const rounding = words.format.rounding(
    site.targets.all.flatMap((target) => {
      const progress = target.startsOn <= end ? site.targets.on(end, target.id) : null;
      return progress === null ? [] : [[progress.expected, progress.actual] as const];
    }),
  );
  return {
    masthead: {
      paper: words.papers.bulletin.paper(programme),
      issue: words.papers.bulletin.issue(issueOf(bulletins.months, month)),
      asOf: end,
      publishedOn: publishedOn(site, end),
      publisher: words.papers.publisher(programme),
    },
    label: words.papers.bulletin.label(month),
    title: bulletinFinding(edition, month),
    standing: standingSentences(edition, month),
    coverage: [...coverageParagraphs(edition, month), ...targetSentences(edition, 'coverage', end)],
    renovation: renovationSentences(edition, month),
    reports: reportsText(edition, month),
    largest: LEDGER_OF_LEVEL[site.tree.levels.largest],
    districts: placesText(edition, month),
    table: districtFigure(edition, month),
    lists: lists.filter(({ groups }) => groups.length > 0),
    notes: words.papers.paragraph([
      ...(site.past.standing(end)?.kind === 'as_published'
        ? []
        : [words.papers.bulletin.recomputed(site.asOf, site.pages['/releases/'])]),
      words.papers.bulletin.definitions,
      ...(rounding === null ? [] : [rounding]),
    ]),
    source: words.site.source(site.programme),
    turn: turn(words, links, bulletins.months, month),
  };
}
