/** The tables of the replies: how claims stand, what they say, what was asked, said and found of them, and the letters. */
import { byCodePoint } from '../domain/lists.ts';
import type { Dataset } from '../domain/model.ts';
import type { Publication } from '../domain/publication.ts';
import { checkability } from '../domain/record/checkability.ts';
import type { CheckablePart } from '../domain/record/checkability.ts';
import type { Claim, ClaimFigure, EvidenceReference, Proposal, Scheme } from '../domain/record/rows.ts';
import { atMost, fixed } from '../ledgers/text/decimals.ts';
import type { Messages } from '../words/words.ts';
import type { PublishedTable } from './published-table.ts';
import { column, computedTable, date, key } from './table-columns.ts';
import type { Column, ComputedTableWords, Definition } from './table-columns.ts';

type Words = Messages['replyTables'];
type Table<Name extends keyof Words, Row> = Definition<Row, keyof Words[Name]['columns'] & string>;

const MEASURED_DECIMALS = 6;
const MONEY_DECIMALS = 2;

const join = (texts: readonly string[]): string => texts.join('；');
const written = ({ kind, id }: EvidenceReference): string => `${kind}:${id}`;

const text = <Row, Name extends string>(name: Name, of: (row: Row) => string | null): Column<Row, Name> =>
  column(name, 'string', (row) => of(row) ?? '');
const flag = <Row, Name extends string>(name: Name, of: (row: Row) => boolean | null): Column<Row, Name> =>
  column(name, 'boolean', (row) => {
    const value = of(row);
    return value === null ? '' : String(value);
  });

function reviewTable({ review }: Publication, words: Words['review']): Table<'review', Publication['review'][number]> {
  return {
    name: 'review',
    words,
    primaryKey: ['proposal_id', 'claim_id', 'basis'],
    columns: [
      key('proposal_id', (row) => row.proposalId),
      key('claim_id', (row) => row.claimId),
      key('kind', (row) => row.kind),
      key('basis', (row) => row.basis),
      date('on', (row) => row.on),
      text('standing', (row) => row.standing),
      column('claimed', 'number', (row) => atMost(row.figure?.claimed ?? null, MEASURED_DECIMALS)),
      column('measured', 'number', (row) => atMost(row.figure?.measured ?? null, MEASURED_DECIMALS)),
      text('unit', (row) => row.figure?.unit.text ?? null),
      text('evidence', (row) => join(row.evidence)),
      column('rules', 'integer', (row) => String(row.rules)),
    ],
    rows: [...review].sort(
      (a, b) =>
        byCodePoint(a.proposalId, b.proposalId) || byCodePoint(a.claimId, b.claimId) || byCodePoint(a.basis, b.basis),
    ),
    isMadeUp: ({ basis }) => basis === 'ledger',
  };
}

/** A claim and one of its figures; null where it has none. */
interface ClaimRow {
  readonly proposal: Proposal;
  readonly claim: Claim;
  readonly figure: ClaimFigure | null;
}

function claimsTable(proposals: readonly Proposal[], words: Words['claims']): Table<'claims', ClaimRow> {
  const names = (part: CheckablePart) =>
    flag<ClaimRow, `has_${CheckablePart}`>(`has_${part}`, ({ claim }) => checkability(claim)[part]);
  return {
    name: 'claims',
    words,
    primaryKey: ['proposal_id', 'claim_id', 'figure'],
    columns: [
      key('proposal_id', ({ proposal }) => proposal.id),
      key('claim_id', ({ claim }) => claim.id),
      text('section', ({ claim }) => claim.section),
      key('kind', ({ claim }) => claim.kind),
      key('text', ({ claim }) => claim.text),
      text('figure', ({ figure }) => figure?.name ?? null),
      column('value', 'number', ({ figure }) => atMost(figure?.value ?? null, MEASURED_DECIMALS)),
      text('unit', ({ figure }) => figure?.unit.text ?? null),
      text('bound', ({ figure }) => figure?.bound ?? null),
      date('due', ({ claim }) => claim.due),
      text('scope', ({ claim }) => claim.scope),
      text('responsible', ({ claim }) => claim.responsible),
      column('money_cny', 'number', ({ claim }) => fixed(claim.moneyCny, MONEY_DECIMALS)),
      names('number'),
      names('date'),
      names('scope'),
      names('money'),
      text('evidence', ({ claim }) => join(claim.evidence.map(written))),
      text('unclear', ({ claim }) => claim.unclear),
      text('note', ({ claim }) => claim.note),
      text('quote', ({ claim }) => claim.quote),
      text('record_indicator', ({ claim }) => claim.record?.indicator ?? null),
      text('record_scope', ({ claim }) => claim.record?.scope ?? null),
    ],
    rows: proposals
      .flatMap((proposal) =>
        proposal.claims.flatMap((claim): ClaimRow[] =>
          claim.figures.length === 0
            ? [{ proposal, claim, figure: null }]
            : claim.figures.map((figure) => ({ proposal, claim, figure })),
        ),
      )
      .sort(
        (a, b) =>
          byCodePoint(a.proposal.id, b.proposal.id) ||
          byCodePoint(a.claim.id, b.claim.id) ||
          byCodePoint(a.figure?.name ?? '', b.figure?.name ?? ''),
      ),
  };
}

function schemesTable(
  schemes: readonly Scheme[],
  words: Words['schemes'],
): Table<'schemes', { readonly scheme: Scheme; readonly letter: Scheme['letters'][number] }> {
  return {
    name: 'schemes',
    words,
    primaryKey: ['scheme_id', 'code'],
    columns: [
      key('scheme_id', ({ scheme }) => scheme.id),
      key('name', ({ scheme }) => scheme.name),
      key('place', ({ scheme }) => scheme.place),
      column('year', 'year', ({ scheme }) => atMost(scheme.year, 0)),
      key('kind', ({ scheme }) => scheme.kind),
      key('code', ({ letter }) => letter.code),
      key('wording', ({ letter }) => letter.wording),
      key('source', ({ scheme }) => scheme.source),
    ],
    rows: schemes
      .flatMap((scheme) => scheme.letters.map((letter) => ({ scheme, letter })))
      .sort((a, b) => byCodePoint(a.scheme.id, b.scheme.id) || byCodePoint(a.letter.code, b.letter.code)),
  };
}

function proposalsTable(
  proposals: readonly Proposal[],
  showNames: boolean,
  words: Words['proposals'],
): Table<'proposals', Proposal> {
  return {
    name: 'proposals',
    words,
    primaryKey: ['id'],
    columns: [
      key('id', (row) => row.id),
      key('number', (row) => row.number),
      key('session', (row) => row.session),
      key('title', (row) => row.title),
      key('topic', (row) => row.topic),
      key('replied_by', (row) => row.repliedBy),
      key('replied_year', (row) => String(row.repliedYear), 'year'),
      date('replied_on', (row) => row.repliedOn),
      text('document_no', (row) => row.documentNo),
      flag('proposal_text_public', (row) => row.proposalTextPublic),
      text('proposer_kind', (row) => row.proposerKind),
      ...(showNames ? [text<Proposal, 'proposers'>('proposers', (row) => join(row.proposers))] : []),
      text('lead_unit', (row) => row.leadUnit),
      text('co_units', (row) => join(row.coUnits ?? [])),
      text('handling', (row) => row.handling),
      text('disclosure', (row) => row.disclosure?.extent ?? null),
      text('disclosure_reason', (row) => row.disclosure?.reason ?? null),
      text('result_code', (row) => row.resultCode),
      text('result_scheme', (row) => row.resultScheme),
      text('contact_mode', (row) => row.contactMode),
      text('satisfaction_attitude', (row) => row.satisfaction?.attitude ?? null),
      text('satisfaction_outcome', (row) => row.satisfaction?.outcome ?? null),
      text('satisfaction_scheme', (row) => row.satisfaction?.scheme ?? null),
      text('inferred', (row) => join(row.inferred.map(({ item, how }) => `${item}：${how}`))),
    ],
    rows: [...proposals].sort((a, b) => byCodePoint(a.id, b.id)),
  };
}

/** One of several things that belong to a reply, and its place among them from 1. */
interface Part<T> {
  readonly proposal: Proposal;
  readonly part: T;
  readonly position: number;
}

/** The parts of all replies, by reply, in the order of each reply's file. */
function partsOf<T>(proposals: readonly Proposal[], of: (proposal: Proposal) => readonly T[]): readonly Part<T>[] {
  return [...proposals]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .flatMap((proposal) => of(proposal).map((part, i) => ({ proposal, part, position: i + 1 })));
}

function suggestionsTable(
  proposals: readonly Proposal[],
  words: Words['suggestions'],
): Table<'suggestions', Part<NonNullable<Proposal['suggestions']>[number]>> {
  const rows = partsOf(proposals, ({ suggestions }) => suggestions ?? []);
  return {
    name: 'suggestions',
    words,
    primaryKey: ['proposal_id', 'id'],
    columns: [
      key('proposal_id', ({ proposal }) => proposal.id),
      key('id', ({ part }) => part.id),
      key('text', ({ part }) => part.text),
      flag('answered', ({ part }) => part.answered),
      key('adopted', ({ part }) => part.adopted),
      text('reason', ({ part }) => part.reason),
      text('claims', ({ part }) => join(part.claims)),
    ],
    rows: rows.toSorted((a, b) => byCodePoint(a.proposal.id, b.proposal.id) || byCodePoint(a.part.id, b.part.id)),
  };
}

function statementsTable(
  proposals: readonly Proposal[],
  words: Words['statements'],
): Table<'statements', Part<Proposal['statements'][number]>> {
  return {
    name: 'statements',
    words,
    primaryKey: ['proposal_id', 'position'],
    columns: [
      key('proposal_id', ({ proposal }) => proposal.id),
      key('position', ({ position }) => String(position), 'integer'),
      key('claim_id', ({ part }) => part.claim),
      date('said_on', ({ part }) => part.saidOn),
      key('by', ({ part }) => part.by),
      key('text', ({ part }) => part.text),
    ],
    rows: partsOf(proposals, ({ statements }) => statements),
  };
}

function followupsTable(
  proposals: readonly Proposal[],
  words: Words['followups'],
): Table<'followups', Part<Proposal['followups'][number]>> {
  return {
    name: 'followups',
    words,
    primaryKey: ['proposal_id', 'position'],
    columns: [
      key('proposal_id', ({ proposal }) => proposal.id),
      key('position', ({ position }) => String(position), 'integer'),
      key('round', ({ part }) => String(part.round), 'integer'),
      date('on', ({ part }) => part.on),
      key('by', ({ part }) => part.by),
      text('claim_id', ({ part }) => part.claim),
      text('from_code', ({ part }) => part.fromCode),
      text('to_code', ({ part }) => part.toCode),
      key('finding', ({ part }) => part.finding),
      text('evidence', ({ part }) => join(part.evidence)),
    ],
    rows: partsOf(proposals, ({ followups }) => followups),
  };
}

/** The tables of the replies; what no reply has, and letters that the city does not keep, have no table. */
export function replyTables(
  publication: Publication,
  { programme, proposals, schemes }: Dataset,
  words: Words,
  units: ComputedTableWords['units'],
): PublishedTable[] {
  const real = <Row, Name extends string>(definition: Definition<Row, Name>): PublishedTable =>
    computedTable(definition, false, units);
  const some = (has: (proposal: Proposal) => boolean, table: () => PublishedTable): PublishedTable[] =>
    proposals.some(has) ? [table()] : [];
  const letters = schemes === null ? [] : [real(schemesTable(schemes, words.schemes))];
  if (proposals.length === 0) return letters;
  return [
    computedTable(reviewTable(publication, words.review), programme.demonstration, units),
    real(claimsTable(proposals, words.claims)),
    ...letters,
    real(proposalsTable(proposals, programme.site.showNames, words.proposals)),
    ...some(
      ({ suggestions }) => suggestions !== null,
      () => real(suggestionsTable(proposals, words.suggestions)),
    ),
    ...some(
      ({ statements }) => statements.length > 0,
      () => real(statementsTable(proposals, words.statements)),
    ),
    ...some(
      ({ followups }) => followups.length > 0,
      () => real(followupsTable(proposals, words.followups)),
    ),
  ];
}
