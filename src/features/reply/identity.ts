/** What a reply says of itself and of how it was handled, item by item: what it does not say is named as missing. */
import { inferredHow } from '../../domain/record/identity.ts';
import { IDENTITY_ITEMS } from '../../domain/record/rows.ts';
import type { IdentityItem, Scheme } from '../../domain/record/rows.ts';
import type { Edition } from '../../site/edition.ts';
import type { ReplyRecord } from '../../site/replies.ts';

export interface IdentityEntry {
  readonly item: IdentityItem;
  readonly label: string;
  /** Its parts, a line each; null where the public material does not have it. */
  readonly values: readonly string[] | null;
  /** How it was inferred; null where it was not. */
  readonly inferred: string | null;
  /** What has to be known to read it; null where nothing. */
  readonly note: string | null;
}

function valuesOf({ words }: Edition, reply: ReplyRecord, item: IdentityItem): readonly string[] {
  const { proposal, result, satisfaction } = reply;
  const { handling, format } = words;
  switch (item) {
    case 'number':
    case 'session':
    case 'title':
    case 'topic':
      return [proposal[item]];
    case 'replied_by':
      return [proposal.repliedBy];
    case 'replied_year':
      return [handling.year(proposal.repliedYear)];
    case 'replied_on':
      return proposal.repliedOn === null ? [] : [format.date(proposal.repliedOn)];
    case 'document_no':
      return proposal.documentNo === null ? [] : [proposal.documentNo];
    case 'proposer_kind':
      return [
        ...(proposal.proposerKind === null ? [] : [handling.proposer[proposal.proposerKind]]),
        ...reply.proposers,
      ];
    case 'lead_unit':
      return proposal.leadUnit === null ? [] : [proposal.leadUnit];
    case 'co_units':
      return proposal.coUnits ?? [];
    case 'handling':
      return proposal.handling === null ? [] : [handling.mode[proposal.handling]];
    case 'disclosure':
      return proposal.disclosure === null ? [] : [handling.disclosure(proposal.disclosure)];
    case 'result_code':
      return result === null ? [] : [handling.letter(result)];
    case 'contact_mode':
      return proposal.contactMode === null ? [] : [handling.contact[proposal.contactMode]];
    case 'satisfaction': {
      const attitude = satisfaction?.attitude ?? null;
      const outcome = satisfaction?.outcome ?? null;
      return [
        ...(attitude === null ? [] : [handling.attitude(handling.letter(attitude))]),
        ...(outcome === null ? [] : [handling.outcome(handling.letter(outcome))]),
      ];
    }
  }
}

/** The items of a reply, in a fixed order. One unit alone has no others beside it, and then the item is left out. */
export function identityOf(edition: Edition, reply: ReplyRecord): IdentityEntry[] {
  const { handling } = edition.words;
  const { proposal } = reply;
  const notes: Partial<Record<IdentityItem, string>> = {
    result_code: handling.resultNote,
    satisfaction: handling.satisfactionNote,
  };
  return IDENTITY_ITEMS.filter((item) => item !== 'co_units' || proposal.handling !== 'sole').map((item) => {
    const values = valuesOf(edition, reply, item);
    const how = inferredHow(proposal, item);
    return {
      item,
      label: handling.item[item],
      values: values.length === 0 ? null : values,
      inferred: how === null ? null : handling.inferred(how),
      note: values.length === 0 ? null : (notes[item] ?? null),
    };
  });
}

/** The schemes whose letters the reply bears, each once: its result, its satisfaction. */
export function schemesOf({ result, satisfaction, rounds }: ReplyRecord): Scheme[] {
  const letters = [
    result,
    satisfaction?.attitude,
    satisfaction?.outcome,
    ...rounds.flatMap(({ findings }) => findings.flatMap(({ from, to }) => [from, to])),
  ];
  return [...new Set(letters.flatMap((letter) => (letter === null || letter === undefined ? [] : [letter.scheme])))];
}
