/** The days that a member wants to be reminded of: due dates, the next publication, the next round. */
import type { IsoDate } from '../../domain/rows.ts';
import { addMonths } from '../../domain/time/calendar.ts';
import type { CalendarEvent, CalendarHead } from '../../publication/calendar-file.ts';
import { nameUuid } from '../../publication/name-uuid.ts';
import type { Edition } from '../../site/edition.ts';

/** Between two publications, and between two rounds: what the dates that nobody has announced are reckoned with. */
const MONTHS = { publication: 1, round: 12 } as const;

type Reminder = Omit<CalendarEvent, 'uid'> & { readonly key: string };

/** One reminder a promise with a date, in the order of the reply. */
function dueDates({ site, words }: Edition, id: string): Reminder[] {
  const proposal = site.replies.proposal(id);
  return site.replies.reviews(id).flatMap(({ claim, number, due, target }) =>
    claim.kind !== 'commitment' || due === null
      ? []
      : [
          {
            key: `due/${claim.id}`,
            on: due,
            title: words.reminders.due(proposal, number),
            description: words.reminders.dueText(claim.text, target?.note ?? null),
          },
        ],
  );
}

/** The next publication, a month after the last; none in a city that has no publications. */
function nextPublication({ site, words }: Edition): Reminder[] {
  const [last] = site.past.releases;
  const isMadeUp = site.programme.demonstration;
  if (last === undefined) return [];
  return [
    {
      key: 'publication',
      on: addMonths(last.publishedOn, MONTHS.publication),
      title: words.reminders.publication(isMadeUp),
      description: words.reminders.publicationText(last.publishedOn, isMadeUp),
    },
  ];
}

/** The next round, a year after the last one, else after the day up to which the record was gathered; none without either. */
function nextRound({ site, words }: Edition, id: string): Reminder[] {
  const proposal = site.replies.proposal(id);
  const last =
    proposal.followups
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null;
  const from: IsoDate | null = last ?? site.record.asOf;
  if (from === null) return [];
  return [
    {
      key: 'round',
      on: addMonths(from, MONTHS.round),
      title: words.reminders.round(proposal),
      description: last === null ? words.reminders.roundFirst(from) : words.reminders.roundAfter(last),
    },
  ];
}

/** The reminders of a reply as a calendar, earliest first. */
export async function remindersOf(
  edition: Edition,
  id: string,
): Promise<{ head: CalendarHead; events: CalendarEvent[] }> {
  const { site, words } = edition;
  const list = [...dueDates(edition, id), ...nextPublication(edition), ...nextRound(edition, id)];
  const events = await Promise.all(
    list.map(async ({ key, ...event }) => ({
      uid: await nameUuid(site.programme.city.id, words.locale, `/proposals/${id}/`, key),
      ...event,
    })),
  );
  return {
    head: {
      name: words.reminders.name(site.replies.proposal(id)),
      stamp: site.record.asOf ?? site.asOf,
      language: words.locale,
    },
    events: events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}
