/** What a reply does not say about itself, and what was inferred of it. */
import type { IdentityItem, Proposal } from './rows.ts';

/** The items of a reply's identity that its file does not have, in a fixed order: named as missing, never filled in. */
export function missingItems(proposal: Proposal): IdentityItem[] {
  // One unit alone has no others beside it.
  const needsCoUnits = proposal.handling !== 'sole';
  const absent: readonly (readonly [item: IdentityItem, isAbsent: boolean])[] = [
    ['replied_on', proposal.repliedOn === null],
    ['document_no', proposal.documentNo === null],
    ['proposer_kind', proposal.proposerKind === null],
    ['lead_unit', proposal.leadUnit === null],
    ['co_units', needsCoUnits && proposal.coUnits === null],
    ['handling', proposal.handling === null],
    ['disclosure', proposal.disclosure === null],
    ['result_code', proposal.resultCode === null],
    ['contact_mode', proposal.contactMode === null],
    ['satisfaction', proposal.satisfaction === null],
  ];
  return absent.filter(([, isAbsent]) => isAbsent).map(([item]) => item);
}

/** How an item was inferred; null where it stands in the reply itself, or is not known. */
export function inferredHow({ inferred }: Proposal, item: IdentityItem): string | null {
  return inferred.find((each) => each.item === item)?.how ?? null;
}
