/** `proposals/<id>.json`: a proposal's reply and the claims it makes. */
import { z } from 'zod';
import type { Claim, EvidenceReference, Proposal } from '../../domain/record/rows.ts';
import { dateCell, idCell } from '../cells.ts';
import { cellText, filledText as text, orElse, orNull, type JsonKeys } from '../json.ts';

const id = cellText(idCell);

export const EVIDENCE_KINDS = ['target', 'reconcile', 'outreach', 'published', 'ledger'] as const;

const evidence = z
  .string()
  .regex(/^(target|reconcile|outreach|published|ledger):[a-z0-9][a-z0-9_.-]*$/, {
    error: `不是依据的写法，应为 ${EVIDENCE_KINDS.map((kind) => `${kind}:…`).join('、')} 之一`,
  })
  .transform((reference): EvidenceReference => {
    const colon = reference.indexOf(':');
    // The pattern allows these kinds only.
    return { kind: reference.slice(0, colon) as EvidenceReference['kind'], id: reference.slice(colon + 1) };
  });

const figure = z.strictObject({
  name: text,
  value: z.number(),
  unit: text,
  bound: orElse(z.enum(['exact', 'at_least', 'about']), 'exact'),
});

export const CLAIM_KEYS: JsonKeys<Claim> = {
  id: { name: 'id', description: '这一条的编号，在本件内不重复', schema: id },
  section: { name: 'section', description: '在答复的哪一节', schema: z.string() },
  kind: {
    name: 'kind',
    description: '事实、行动、承诺或机制',
    schema: z.enum(['fact', 'action', 'commitment', 'mechanism']),
  },
  text: { name: 'text', description: '转述', schema: text },
  figures: { name: 'figures', description: '所说的数字', schema: orElse(z.array(figure), []) },
  evidence: { name: 'evidence', description: '拿什么来对照', schema: orElse(z.array(evidence), []) },
  unclear: { name: 'unclear', description: '口径为何不明；明确的为null', schema: orNull(text) },
  note: { name: 'note', description: '备注', schema: orNull(z.string()) },
};

type ProposalHead = Omit<Proposal, 'claims'> & { readonly claims: readonly unknown[] };

/** The claims are read one by one with CLAIM_KEYS, so that a fault in one leaves the others checked. */
export const PROPOSAL_KEYS: JsonKeys<ProposalHead> = {
  id: { name: 'id', description: '编号，与文件名相同', schema: id },
  number: { name: 'number', description: '提案号，如第157号', schema: text },
  session: { name: 'session', description: '届次', schema: text },
  title: { name: 'title', description: '提案的标题', schema: text },
  repliedBy: { name: 'replied_by', description: '答复单位', schema: text },
  repliedYear: { name: 'replied_year', description: '答复年份', schema: z.number().int().min(1949).max(2100) },
  repliedYearNote: { name: 'replied_year_note', description: '年份怎么来的', schema: orNull(z.string()) },
  repliedOn: {
    name: 'replied_on',
    description: '答复的日期；没有写的为null，不推定',
    schema: orNull(cellText(dateCell)),
  },
  documentNumber: { name: 'document_number', description: '答复的文号；没有写的为null', schema: orNull(text) },
  topic: { name: 'topic', description: '主题', schema: text },
  resultCode: { name: 'result_code', description: '办理结果的字母；答复没有写的为null', schema: orNull(text) },
  resultScheme: { name: 'result_scheme', description: '办理结果各字母在当地的含义', schema: orNull(text) },
  claims: { name: 'claims', description: '答复所说的各条', schema: z.array(z.unknown()) },
};
