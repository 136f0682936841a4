/** Every row that the ledgers hold about a compound, as a line each. */
import { groupBy } from '../../domain/lists.ts';
import type { CompoundRecord } from '../../site/compound-records.ts';
import type { Edition } from '../../site/edition.ts';

export interface RecordLine {
  readonly text: string;
  /** In which release each fact was first published; null where no history says. */
  readonly published: string | null;
  /** Why the row, or a date of it, does not count; null where all of it does. */
  readonly uncounted: string | null;
}

function titleOf({ words }: Edition, record: CompoundRecord): string {
  const text = words.compounds.records;
  switch (record.ledger) {
    case 'services':
      return text.service(record.firm, record.row.mode);
    case 'works':
      return text.works(record.category, record.row.exempt);
    case 'pairings':
      return text.pairing(record.row.organisation);
  }
}

/** The releases that first published the facts of a row, each with its facts; without them where all came together. */
function publishedText({ site, words }: Edition, { facts }: CompoundRecord): string | null {
  const text = words.compounds.records;
  if (!site.past.isKept) return null;
  const named = facts.flatMap(({ column, first }) => {
    const when = first === null ? (site.past.isPreview ? text.unpublished : null) : text.release(first.id);
    return when === null ? [] : [{ fact: text.fact(column), when }];
  });
  const together = [...groupBy(named, ({ when }) => when)];
  if (together.length === 0) return null;
  return text.published(
    together.map(([when, own]) => ({ facts: together.length === 1 ? [] : own.map(({ fact }) => fact), when })),
  );
}

/** The lines of a compound's records. */
export function recordLines(edition: Edition, id: string): readonly RecordLine[] {
  const { site, words } = edition;
  const text = words.compounds.records;
  return site.records.of(id).map((record) => {
    const later = record.facts.filter(({ isLater }) => isLater).map(({ column }) => text.fact(column));
    return {
      text: text.line(
        titleOf(edition, record),
        record.facts.map(({ column, on }) => ({ fact: text.fact(column), on })),
      ),
      published: publishedText(edition, record),
      uncounted:
        record.uncounted !== null ? text.uncounted[record.uncounted] : later.length > 0 ? text.laterFacts(later) : null,
    };
  });
}
