/** The tables of replies as figures: how claims stand, what was asked, what the reply's own figures make, and the register. */
import { figuresOn, type Figure, type FigureSaid } from '../../charts/frame/figure.ts';
import type { ArithmeticCheck } from '../../domain/record/reply-arithmetic.ts';
import { PROMISE_GROUPS } from '../../domain/record/review-groups.ts';
import { atMost, fixed } from '../../ledgers/text/decimals.ts';
import { addedColumns, ownRows } from '../../publication/figure-rows.ts';
import { column, date, key, type Column } from '../../publication/table-columns.ts';
import type { Edition } from '../../site/edition.ts';
import type { RegisterRow, ReplyRecord } from '../../site/replies.ts';
import type { ReviewPartId } from '../../site/review-parts.ts';
import type { Filter } from '../../ui/RowFilter.astro';
import type { ColumnWords } from '../../words/table-words.ts';
import type { Sign } from '../../words/words.ts';
import type { ClaimView } from './claims.ts';

export interface ClaimTableProps {
  readonly caption: string;
  /** The claims as the table has them: promises first, those due before the others; then statements, then mechanisms. */
  readonly groups: readonly {
    readonly part: ReviewPartId;
    /** Where addresses of that part of the page lead. */
    readonly anchor: string;
    readonly claims: readonly ClaimView[];
  }[];
  readonly filters: readonly Filter[];
  readonly rounds: ReplyRecord['rounds'];
}

export interface SuggestionMatrixProps {
  readonly caption: string;
  readonly suggestions: NonNullable<ReplyRecord['suggestions']>;
}

export interface ArithmeticTableProps {
  readonly caption: string;
  readonly checks: readonly ArithmeticCheck[];
}

/** A reply in the register. */
export interface RegisterEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly unit: string;
  /** The letter of its result with its wording; null where the public material does not have it. */
  readonly result: string | null;
  /** Null where what the proposal asked for is not on record. */
  readonly adoption: string | null;
  readonly promises: string;
  /** Only the groups that have a promise. */
  readonly standings: readonly Sign[];
}

export interface RegisterTableProps {
  readonly caption: string;
  readonly replies: readonly RegisterEntry[];
}

/**
 * Makes the figures of a page of replies. Made-up ledgers have no part in them, so that they are real in a demonstration; in a real
 * city they may rest on its ledgers too. No release keeps replies.
 */
function repliesFigures(edition: Edition, path: string) {
  const { site, words } = edition;
  const make = figuresOn(edition, path);
  const isRecord = site.programme.demonstration;
  return <Chart extends string, Props extends object>(
    said: Omit<FigureSaid<Chart, Props>, 'source' | 'isTable' | 'isRecord' | 'isUnkept'>,
  ): Figure<Chart, Props> =>
    make({ ...said, isTable: true, isRecord, isUnkept: true, source: words.reply.tableSource(site.programme) });
}

const CLAIM_COLUMNS = [
  'proposal_id',
  'claim_id',
  'kind',
  'on',
  'standing',
  'claimed',
  'measured',
  'unit',
  'evidence',
  'rules',
];

/** Every claim of a reply with how it stands. No claim's id holds an underscore: they stand on the page under their own. */
export function claimsFigure(
  edition: Edition,
  { proposal, rounds }: ReplyRecord,
  claims: number,
  { groups, filters }: Pick<ClaimTableProps, 'groups' | 'filters'>,
): Figure<'ClaimTable', ClaimTableProps> {
  const text = edition.words.reply;
  const caption = text.claimsCaption;
  return repliesFigures(
    edition,
    `/proposals/${proposal.id}/`,
  )({
    chart: 'ClaimTable',
    id: 'claim_table',
    title: text.claimsTable(proposal.number, claims),
    subtitle: caption,
    rows: {
      table: 'review',
      where: { proposal_id: [proposal.id], basis: ['overall'] },
      columns: CLAIM_COLUMNS,
      added: addedColumns(
        proposal.claims,
        { claim_id: ({ id }) => id },
        [
          key('text', (claim) => claim.text),
          date('due', (claim) => claim.due),
          column('scope', 'string', (claim) => claim.scope ?? ''),
          column('responsible', 'string', (claim) => claim.responsible ?? ''),
          column('money_cny', 'number', (claim) => fixed(claim.moneyCny, 2)),
        ],
        edition.words.replyTables.claims.columns,
        edition.words.computedTables,
      ),
    },
    props: { caption, groups, filters, rounds },
  });
}

/** What the proposal asked for beside what the reply did with it; null where that is not on record, or it asked for nothing. */
export function suggestionsFigure(
  edition: Edition,
  { proposal, suggestions }: ReplyRecord,
): Figure<'SuggestionMatrix', SuggestionMatrixProps> | null {
  if (suggestions === null || suggestions.length === 0) return null;
  const text = edition.words.handling;
  return repliesFigures(
    edition,
    `/proposals/${proposal.id}/`,
  )({
    chart: 'SuggestionMatrix',
    id: 'suggestion_table',
    title: text.suggestionsTable(proposal.number, suggestions.length),
    subtitle: text.suggestionsCaption,
    rows: {
      table: 'suggestions',
      where: { proposal_id: [proposal.id] },
      columns: ['proposal_id', 'id', 'text', 'answered', 'adopted', 'reason', 'claims'],
    },
    props: { caption: text.suggestionsCaption, suggestions },
  });
}

const DECIMALS = 6;

/** What the figures of a reply imply about each other; null where none can be held against another. */
export function arithmeticFigure(
  edition: Edition,
  { proposal }: ReplyRecord,
): Figure<'ArithmeticTable', ArithmeticTableProps> | null {
  const { site, words } = edition;
  const text = words.reply;
  const checks = site.replies.arithmetic(proposal.id);
  if (checks.length === 0) return null;
  return repliesFigures(
    edition,
    `/proposals/${proposal.id}/`,
  )({
    chart: 'ArithmeticTable',
    id: 'arithmetic_table',
    title: text.arithmeticTable(proposal.number, checks.length),
    subtitle: text.arithmeticCaption,
    definition: text.arithmeticLead,
    rows: ownRows(
      checks,
      [
        key('check', (row) => words.record.arithmetic[row.id].name),
        key('numerator_claim', (row) => row.numerator.claimId),
        key('denominator_claim', (row) => row.denominator.claimId),
        key('formula', (row) => text.formulaText(row)),
        column('value', 'number', (row) => atMost(row.value, DECIMALS)),
        column('result', 'string', (row) => text.resultText(row)),
      ],
      text.arithmeticColumns,
      words.computedTables,
      false,
    ),
    props: { caption: text.arithmeticCaption, checks },
  });
}

/** The replies of a year: who handled them, with what result, and how many of their promises stand how. */
export function registerFigure(
  edition: Edition,
  year: number,
  rows: readonly RegisterRow[],
  replies: readonly RegisterEntry[],
): Figure<'RegisterTable', RegisterTableProps> {
  const { words } = edition;
  const text = words.proposals;
  const { columns } = text;
  const caption = text.tableCaption(year);
  const count = (name: string, of: (row: RegisterRow) => number): Column<RegisterRow, string> =>
    column(name, 'integer', (row) => String(of(row)));
  const groups = PROMISE_GROUPS.map((group) => ({ group, word: words.record.group[group].word }));
  const titles: Readonly<Record<string, ColumnWords>> = {
    ...columns,
    ...Object.fromEntries(groups.map(({ group, word }) => [group, { title: text.countOf(word) }])),
  };
  return repliesFigures(
    edition,
    '/proposals/',
  )({
    chart: 'RegisterTable',
    id: `replies-${String(year)}`,
    title: text.tableTitle(year, replies.length),
    subtitle: caption,
    definition: caption,
    rows: ownRows<RegisterRow, string>(
      rows,
      [
        key('proposal_id', (row) => row.proposal.id),
        key('number', (row) => row.proposal.number),
        key('title', (row) => row.proposal.title),
        key('unit', (row) => row.unit),
        column('result', 'string', (row) => (row.result === null ? '' : words.handling.letter(row.result))),
        column('suggestions', 'integer', (row) => (row.adoption === null ? '' : String(row.adoption.denominator))),
        column('adopted', 'integer', (row) => (row.adoption === null ? '' : String(row.adoption.numerator))),
        count('promises', (row) => row.counts.promises),
        count('due', (row) => row.counts.due),
        ...groups.map(({ group }) => count(group, (row) => row.counts.groups[group])),
      ],
      titles,
      words.computedTables,
      false,
    ),
    props: { caption, replies },
  });
}
