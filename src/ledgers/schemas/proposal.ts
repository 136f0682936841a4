/** `proposals/<id>.json`: a proposal's reply, the claims it makes, and what was said and found of it later. */
import { z } from 'zod';
import { EVIDENCE_KINDS, IDENTITY_ITEMS } from '../../domain/record/rows.ts';
import type {
  Claim,
  ClaimFigure,
  EvidenceReference,
  Followup,
  Proposal,
  Statement,
  Suggestion,
} from '../../domain/record/rows.ts';
import { dateCell, idCell } from '../cells/cells.ts';
import { readUnit, unitsNamedIn } from '../cells/written-units.ts';
import { cellText, FILLED, filledText, orElse, orNull, refusal, type JsonKeys } from '../json/json.ts';

const id = cellText(idCell);
const date = cellText(dateCell);
/** A text for readers. */
export const text = filledText;
const remark = orNull(z.string());
/** A letter of a scheme. */
export const code = filledText;

const REFERENCE = new RegExp(`^(${EVIDENCE_KINDS.join('|')}):[a-z0-9][a-z0-9_.-]*$`);

/** The reference that a text writes, such as `target:coverage`; null where it is no reference. */
export function referenceOf(written: string): EvidenceReference | null {
  const kind = EVIDENCE_KINDS.find((each) => written.startsWith(`${each}:`));
  return kind === undefined || !REFERENCE.test(written) ? null : { kind, id: written.slice(kind.length + 1) };
}

const evidence = z
  .string()
  .refine(
    (written) => REFERENCE.test(written),
    refusal({ code: 'E-TYPE', parameters: { reason: 'evidence-writing', kinds: EVIDENCE_KINDS } }),
  )
  .meta({ pattern: REFERENCE.source })
  .transform((written, context): EvidenceReference => {
    const reference = referenceOf(written);
    if (reference !== null) return reference;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const figure = z
  .strictObject({
    name: text,
    value: z.number(),
    unit: text,
    bound: orElse(z.enum(['exact', 'at_least', 'about']), 'exact'),
  })
  .transform((written): ClaimFigure => ({
    ...written,
    unit: readUnit(written.unit),
    names: unitsNamedIn(written.name),
  }));

/** Whole fen. */
const money = z
  .number()
  .min(0)
  .refine(
    (yuan) => Number(yuan.toFixed(2)) === yuan,
    refusal({ code: 'E-TYPE', parameters: { reason: 'part-of-a-fen' } }),
  );

export const CLAIM_KEYS: JsonKeys<Claim> = {
  id: { name: 'id', schema: id },
  section: { name: 'section', schema: text },
  kind: {
    name: 'kind',
    schema: z.enum(['fact', 'action', 'commitment', 'mechanism']),
  },
  text: { name: 'text', schema: text },
  quote: { name: 'quote', schema: orNull(text) },
  figures: { name: 'figures', schema: orElse(z.array(figure), []) },
  evidence: { name: 'evidence', schema: orElse(z.array(evidence), []) },
  record: { name: 'record', schema: orNull(z.strictObject({ indicator: text, scope: text })) },
  due: { name: 'due', schema: orNull(date) },
  scope: { name: 'scope', schema: orNull(text) },
  responsible: { name: 'responsible', schema: orNull(text) },
  moneyCny: { name: 'money_cny', schema: orNull(money) },
  unclear: { name: 'unclear', schema: orNull(text) },
  note: { name: 'note', schema: remark },
};

const suggestion: z.ZodType<Suggestion> = z.strictObject({
  id,
  text,
  answered: z.boolean(),
  adopted: z.enum(['yes', 'part', 'no', 'not_said']),
  reason: orNull(text),
  claims: orElse(z.array(id), []),
});

const statement = z
  .strictObject({ claim: id, said_on: date, by: text, text })
  .transform(({ said_on, ...rest }): Statement => ({ ...rest, saidOn: said_on }));

const followup = z
  .strictObject({
    round: z.number().int().min(1),
    on: date,
    by: text,
    claim: orNull(id),
    from_code: orNull(code),
    to_code: orNull(code),
    finding: text,
    evidence: orElse(
      z
        .preprocess((written) => (typeof written === 'string' ? [written] : written), z.array(text))
        .meta({ type: ['string', 'array'], pattern: FILLED }),
      [],
    ),
  })
  .transform(({ from_code, to_code, ...rest }): Followup => ({ ...rest, fromCode: from_code, toCode: to_code }));

type ProposalHead = Omit<Proposal, 'claims'> & { readonly claims: readonly unknown[] };

/** The claims are read one by one with CLAIM_KEYS, so that a fault in one leaves the others checked. */
export const PROPOSAL_KEYS: JsonKeys<ProposalHead> = {
  id: { name: 'id', schema: id },
  number: { name: 'number', schema: text },
  session: { name: 'session', schema: text },
  title: { name: 'title', schema: text },
  topic: { name: 'topic', schema: text },
  repliedBy: { name: 'replied_by', schema: text },
  repliedYear: { name: 'replied_year', schema: z.number().int().min(1949).max(2100) },
  repliedOn: { name: 'replied_on', schema: orNull(date) },
  documentNo: { name: 'document_no', schema: orNull(text) },
  inferred: {
    name: 'inferred',
    schema: orElse(z.array(z.strictObject({ item: z.enum(IDENTITY_ITEMS), how: text })), []),
  },
  proposalTextPublic: { name: 'proposal_text_public', schema: orNull(z.boolean()) },
  proposerKind: {
    name: 'proposer_kind',
    schema: orNull(z.enum(['member', 'joint', 'party', 'group', 'committee'])),
  },
  proposers: { name: 'proposers', schema: orElse(z.array(text), []) },
  leadUnit: { name: 'lead_unit', schema: orNull(text) },
  coUnits: { name: 'co_units', schema: orNull(z.array(text)) },
  handling: { name: 'handling', schema: orNull(z.enum(['sole', 'split', 'joint'])) },
  disclosure: {
    name: 'disclosure',
    schema: orNull(z.strictObject({ extent: z.enum(['full', 'summary', 'none']), reason: orNull(text) })),
  },
  resultCode: { name: 'result_code', schema: orNull(code) },
  resultScheme: { name: 'result_scheme', schema: orNull(id) },
  contactMode: {
    name: 'contact_mode',
    schema: orNull(z.enum(['visit', 'meeting', 'phone', 'letter', 'online'])),
  },
  satisfaction: {
    name: 'satisfaction',
    schema: orNull(z.strictObject({ attitude: orNull(code), outcome: orNull(code), scheme: id })),
  },
  suggestions: { name: 'suggestions', schema: orNull(z.array(suggestion)) },
  statements: { name: 'statements', schema: orElse(z.array(statement), []) },
  followups: { name: 'followups', schema: orElse(z.array(followup), []) },
  claims: { name: 'claims', schema: z.array(z.unknown()) },
};
