/** Everything that a reply's page, its one-page summary and the index show, assembled from the publication. */
import { WHOLE } from '../../domain/indicators/rates.ts';
import type { Target } from '../../domain/programme.ts';
import { replyArithmetic } from '../../domain/record/reply-arithmetic.ts';
import { basisOf, groupOf, isFromReply } from '../../domain/record/review-basis.ts';
import type { ReviewGroup } from '../../domain/record/review-basis.ts';
import { reviewCounts } from '../../domain/record/review-counts.ts';
import type { ReviewRow } from '../../domain/record/review.ts';
import { agrees, quantitiesOf } from '../../domain/record/review.ts';
import type { ReviewInputs } from '../../domain/record/review.ts';
import type { Claim, EvidenceReference, Proposal } from '../../domain/record/rows.ts';
import type { ProgressRow } from '../../domain/targets/target.ts';
import { LEDGER_LIST } from '../../ledgers/schemas/ledgers.ts';
import type { FeedEntry } from '../../publication/standing-changes.ts';
import type { Site } from '../../site/site.ts';
import { changesOf } from '../../site/standing-changes.ts';
import type { ClaimView, ReplyView } from './claims.ts';
import type { Edition } from '../../site/edition.ts';

const MEASURE_UNITS = { compounds: '个', households: '户', floor_area: '㎡' } as const;

function inputsOf({ dataset, publication }: Site): ReviewInputs {
  return {
    facts: dataset,
    reconcile: publication.reconcile,
    progress: publication.progress.filter((row) => row.date === publication.asOf),
  };
}

/** The city's parts of a target's indicator on the as-of date. */
function fractionOf(site: Site, target: Target): { numerator: number; denominator: number } | null {
  return (
    site
      .ratesOf(target.indicator, 'city', site.dataset.programme.city.id)
      .find((row) => row.date === site.publication.asOf && row.measure === target.measure && row.part === WHOLE) ?? null
  );
}

function targetOf(site: Site, claim: Claim): { target: Target; rows: readonly ProgressRow[]; row: ProgressRow } | null {
  const reference = claim.evidence.find(({ kind }) => kind === 'target');
  const target = site.dataset.programme.targets.find(({ id }) => id === reference?.id);
  if (target === undefined) return null;
  const rows = site.progressOf(target.id);
  const row = rows.at(-1);
  return row === undefined ? null : { target, rows, row };
}

/** What the ledgers say to one piece of evidence; null for the public record, which is shown on its own. */
function ledgerLine({ site, words }: Edition, inputs: ReviewInputs, reference: EvidenceReference): string | null {
  switch (reference.kind) {
    case 'published':
      return null;
    case 'target': {
      const found = targetOf(site, { evidence: [reference] } as unknown as Claim);
      const fraction = found === null ? null : fractionOf(site, found.target);
      if (found === null || fraction === null) return null;
      const { target, row } = found;
      return `${target.name}：${words.reply.targetLine({ target, row, ...fraction, unit: MEASURE_UNITS[target.measure] })}`;
    }
    case 'reconcile': {
      const row = site.publication.reconcile.find(({ id }) => id === reference.id);
      return row === undefined ? null : words.reply.reconcileLine(row);
    }
    case 'outreach': {
      const [quantity] = quantitiesOf(reference, inputs);
      return quantity === undefined ? null : words.reply.outreachLine(quantity);
    }
    case 'ledger': {
      const ledger = LEDGER_LIST.find(({ id }) => id === reference.id);
      const title = ledger === undefined ? reference.id : words.tables[ledger.id].title;
      return words.reply.ledgerLine(title, reference.id, quantitiesOf(reference, inputs));
    }
  }
}

/** The figure in short: the target's rate with its parts, or what was claimed beside what was measured. */
function figureText({ site, words }: Edition, claim: Claim, row: ReviewRow): string {
  const found = claim.kind === 'commitment' ? targetOf(site, claim) : null;
  const fraction = found === null ? null : fractionOf(site, found.target);
  if (found !== null && fraction !== null) {
    const unit = MEASURE_UNITS[found.target.measure];
    const rate = words.format.percent(found.row.actual);
    const parts = `${words.format.number(fraction.numerator)}/${words.format.quantity({ value: fraction.denominator, unit }, 1)}`;
    const plan = found.row.expected === null ? '' : `，计划${words.format.percent(found.row.expected)}`;
    return `${rate}（${parts}）${plan}`;
  }
  return row.figures
    .map((figure) =>
      figure.measured === null
        ? `${figure.name}${words.record.claimed(figure)}`
        : `${figure.name}${words.record.claimed(figure)}，${claim.kind === 'commitment' ? words.reply.ledgerHas(site.dataset.programme.demonstration) : words.reply.against}${words.record.measured(figure)}`,
    )
    .join('；');
}

function promiseQuestion({ site, words }: Edition, claim: Claim, row: ReviewRow, group: ReviewGroup): string {
  const { questions } = words.summary;
  if (group === 'kept') return questions.kept;
  const found = targetOf(site, claim);
  const fraction = found === null ? null : fractionOf(site, found.target);
  if (found === null || fraction === null) {
    const [figure] = row.figures;
    return figure === undefined
      ? questions.noTargetPlain
      : questions.noTarget(figure.name, words.record.claimed(figure));
  }
  const unit = MEASURE_UNITS[found.target.measure];
  const left = Math.max(0, fraction.denominator * found.target.value - fraction.numerator);
  const rest = words.format.quantity({ value: unit === '㎡' ? left : Math.ceil(left - 1e-9), unit }, 1);
  if (group === 'overdue')
    return questions.overdue(`${words.format.points(found.target.value - (found.row.actual ?? 0))}（${rest}）`);
  switch (found.row.status) {
    case 'not_started':
      return questions.notStarted;
    case 'behind':
    case 'far_behind':
    case 'regressing':
      return questions.behind({
        expected: words.format.percent(found.row.expected),
        actual: words.format.percent(found.row.actual),
        rest,
        forecast: found.row.forecastCentral,
        due: found.target.dueOn,
      });
    default:
      return questions.onTrack(rest);
  }
}

function questionOf(edition: Edition, view: Pick<ClaimView, 'claim' | 'row' | 'group' | 'basis'>): string {
  const { words } = edition;
  const { questions } = words.summary;
  const { claim, row, group, basis } = view;
  if (claim.kind === 'commitment') {
    return group === 'untold_promise' && row.standing === 'unclear'
      ? questions.unclear
      : promiseQuestion(edition, claim, row, group);
  }
  if (group === 'unclear') return questions.unclear;
  if (group === 'no_data') return questions.noData;
  if (group === 'differs') {
    const figure = row.figures.find((candidate) => agrees(candidate) === false);
    return figure === undefined
      ? ''
      : questions.differs({
          name: figure.name,
          claimed: words.record.claimed(figure),
          measured: words.record.measured(figure),
        });
  }
  return basis === 'reply' && group === 'agrees' ? questions.onlyReply : '';
}

function claimView(edition: Edition, proposal: Proposal, claim: Claim, row: ReviewRow, number: number): ClaimView {
  const { site, words } = edition;
  const { published, conflicts } = site.dataset;
  const inputs = inputsOf(site);
  const ledgers = claim.evidence
    .map((reference) => ledgerLine(edition, inputs, reference))
    .filter((text) => text !== null);
  const ids = new Set(claim.evidence.filter(({ kind }) => kind === 'published').map(({ id }) => id));
  const figures = published
    .filter((figure) => ids.has(figure.id))
    .map((figure) => ({ figure, isReply: isFromReply(figure, proposal) }));
  const basis = basisOf(claim, row, proposal, published);
  const group = groupOf(row);
  const found = claim.kind === 'commitment' ? targetOf(site, claim) : null;
  return {
    number,
    claim,
    row,
    group,
    basis,
    reason:
      basis === 'reply'
        ? words.reply.onlyReply(figures.map(({ figure }) => figure.id))
        : words.record.standingReason(
            claim,
            row,
            ledgers.length === 0
              ? null
              : `${words.reply.ledgerSays(site.dataset.programme.demonstration)}：${ledgers.join('；')}`,
          ),
    ledgers,
    record: figures,
    // A conflict belongs to a claim that two or more of its sides, or all of the claim's own figures, are evidence of.
    conflicts: conflicts.filter((conflict) => conflict.publishedIds.filter((id) => ids.has(id)).length > 1),
    target: found === null ? null : { target: found.target, rows: found.rows },
    figureText: figureText(edition, claim, row),
    question: questionOf(edition, { claim, row, group, basis }),
  };
}

export function replyView(edition: Edition, proposal: Proposal): ReplyView {
  const { site, words } = edition;
  const rows = new Map(
    site.publication.review.filter((row) => row.proposalId === proposal.id).map((row) => [row.claimId, row]),
  );
  const claims = proposal.claims.flatMap((claim, i) => {
    const row = rows.get(claim.id);
    return row === undefined ? [] : [claimView(edition, proposal, claim, row, i + 1)];
  });
  const counts = reviewCounts(claims);
  return {
    proposal,
    headline: words.reply.headline(proposal.number, counts),
    lead: words.reply.lead(counts, site.publication.asOf, site.dataset.programme.demonstration),
    counts,
    claims,
    arithmetic: replyArithmetic(proposal),
    isDemonstration: site.dataset.programme.demonstration,
  };
}

/** Proposals by the year of their reply, newest first. */
export function proposalsByYear(edition: Edition): { year: number; replies: ReplyView[] }[] {
  const { site } = edition;
  const years = [...new Set(site.dataset.proposals.map((proposal) => proposal.repliedYear))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    replies: site.dataset.proposals
      .filter((proposal) => proposal.repliedYear === year)
      .map((proposal) => replyView(edition, proposal)),
  }));
}

/** Topics with their replies, in the order of the topic's text. */
export function proposalsByTopic(site: Site): { topic: string; replies: Proposal[] }[] {
  const topics = [...new Set(site.dataset.proposals.map((proposal) => proposal.topic))].sort();
  return topics.map((topic) => ({
    topic,
    replies: site.dataset.proposals.filter((proposal) => proposal.topic === topic),
  }));
}

/** The entries of the feed of changes, newest first. */
export function feedEntries({ site, words, links }: Edition): FeedEntry[] {
  const { programme, proposals } = site.dataset;
  return changesOf(site)
    .toReversed()
    .flatMap((change) => {
      const proposal = proposals.find(({ id }) => id === change.proposalId);
      const claim = proposal?.claims.find(({ id }) => id === change.claimId);
      if (proposal === undefined || claim === undefined) return [];
      const onLedgers = claim.evidence.some(({ kind }) => kind !== 'published');
      return [
        {
          change,
          title: words.feed.entry(proposal.number, claim.text, change),
          summary: words.feed.summary(change, onLedgers && programme.demonstration),
          link: `${links.page(`/proposals/${proposal.id}/`)}#${claim.id}`,
        },
      ];
    });
}
