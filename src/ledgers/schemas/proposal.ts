/** `proposals/<id>.json`: a proposal's reply and the claims it makes. */
import { z } from 'zod';
import type { Claim, ClaimFigure, EvidenceReference, Proposal } from '../../domain/record/rows.ts';
import { dateCell, idCell } from '../cells.ts';
import { cellText, filledText as text, orElse, orNull, refusal, type JsonKeys } from '../json.ts';
import { readUnit, unitsNamedIn } from '../written-units.ts';

const id = cellText(idCell);

const EVIDENCE_KINDS = ['target', 'reconcile', 'outreach', 'published', 'ledger'] as const;

const evidence = z
  .string()
  .refine(
    (text) => /^(target|reconcile|outreach|published|ledger):[a-z0-9][a-z0-9_.-]*$/.test(text),
    refusal({ code: 'E-TYPE', parameters: { reason: 'evidence-writing', kinds: EVIDENCE_KINDS } }),
  )
  .transform((reference): EvidenceReference => {
    const colon = reference.indexOf(':');
    // The pattern allows these kinds only.
    return { kind: reference.slice(0, colon) as EvidenceReference['kind'], id: reference.slice(colon + 1) };
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

export const CLAIM_KEYS: JsonKeys<Claim> = {
  id: { name: 'id', schema: id },
  section: { name: 'section', schema: z.string() },
  kind: {
    name: 'kind',
    schema: z.enum(['fact', 'action', 'commitment', 'mechanism']),
  },
  text: { name: 'text', schema: text },
  figures: { name: 'figures', schema: orElse(z.array(figure), []) },
  evidence: { name: 'evidence', schema: orElse(z.array(evidence), []) },
  unclear: { name: 'unclear', schema: orNull(text) },
  note: { name: 'note', schema: orNull(z.string()) },
};

type ProposalHead = Omit<Proposal, 'claims'> & { readonly claims: readonly unknown[] };

/** The claims are read one by one with CLAIM_KEYS, so that a fault in one leaves the others checked. */
export const PROPOSAL_KEYS: JsonKeys<ProposalHead> = {
  id: { name: 'id', schema: id },
  number: { name: 'number', schema: text },
  session: { name: 'session', schema: text },
  title: { name: 'title', schema: text },
  repliedBy: { name: 'replied_by', schema: text },
  repliedYear: { name: 'replied_year', schema: z.number().int().min(1949).max(2100) },
  repliedYearNote: { name: 'replied_year_note', schema: orNull(z.string()) },
  repliedOn: {
    name: 'replied_on',
    schema: orNull(cellText(dateCell)),
  },
  documentNumber: { name: 'document_number', schema: orNull(text) },
  topic: { name: 'topic', schema: text },
  resultCode: { name: 'result_code', schema: orNull(text) },
  resultScheme: { name: 'result_scheme', schema: orNull(text) },
  claims: { name: 'claims', schema: z.array(z.unknown()) },
};
