import { createEvents, type EventAttributes } from 'ics';

export type CalendarEntry = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Empty where none may be told, as for a protected person. */
  place: string;
  stampedAt: Date;
  /** Rises with each change, so that a calendar replaces the older entry. */
  sequence?: number;
  cancelled?: boolean;
  /** Where the meeting is in Polku. */
  url?: string;
};

const PRODUCT = '-//Polku//Polku//FI';

/** One appointment as an iCalendar file (RFC 5545); one that is called off takes its entry back. */
export function calendarFile(entry: CalendarEntry): string {
  return written([entry], entry.cancelled ? 'CANCEL' : 'PUBLISH');
}

/** Many appointments as one calendar to subscribe to; what is not in it any more leaves the reader's calendar. */
export function calendarFeed(name: string, entries: readonly CalendarEntry[]): string {
  return written(entries, 'PUBLISH', name);
}

function written(entries: readonly CalendarEntry[], method: string, calName?: string): string {
  const { value, error } = createEvents(entries.map(eventOf), {
    productId: PRODUCT,
    method,
    ...(calName !== undefined && { calName }),
  });
  if (error || value === null) throw error ?? new Error('no calendar');
  return value;
}

/** Instants in UTC: right on both sides of a change of the clocks, whatever zone the reader's calendar is in. */
function eventOf(entry: CalendarEntry): EventAttributes {
  const { id, title, startsAt, endsAt, place, stampedAt, sequence = 0, cancelled = false, url } = entry;
  return {
    uid: `${id}@polku`,
    title: oneLine(title),
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    startOutputType: 'utc',
    endOutputType: 'utc',
    created: stampedAt.getTime(),
    lastModified: stampedAt.getTime(),
    sequence,
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    classification: 'PRIVATE',
    busyStatus: cancelled ? 'FREE' : 'BUSY',
    ...(place !== '' && { location: oneLine(place) }),
    ...(url !== undefined && { url }),
  };
}

/** A bare carriage return would begin a line of the file: what is typed stays on its own. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
