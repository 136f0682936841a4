/** A calendar of whole days as an iCalendar file (RFC 5545): the same events give the same bytes. */
import type { IsoDate } from '../domain/rows.ts';
import { addDays } from '../domain/time/calendar.ts';

export interface CalendarEvent {
  /** Stays the same from file to file, so that a calendar that reads the file again moves the event and adds none. */
  readonly uid: string;
  readonly on: IsoDate;
  readonly title: string;
  readonly description: string;
}

export interface CalendarHead {
  readonly name: string;
  /** The day of what the events are made from: never the clock's. */
  readonly stamp: IsoDate;
  readonly language: string;
}

/** The longest line in octets, without its break. */
const LINE = 75;

const compact = (day: IsoDate): string => day.replace(/-/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line cut into lines of at most 75 octets, each but the first with a space before it; no character is cut. */
function folded(line: string): string[] {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}

/** The file, with events in the order given and lines that end in CRLF. */
export function calendarFile({ name, stamp, language }: CalendarHead, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//compound-progress//reminders//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, on, title, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
      `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}
