import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { isIsoDate, type IsoDate } from '#app/rules/dates.ts';

/** What a line of a client's time line is about. */
export const timelineKinds = [
  'path',
  'meeting',
  'assessment',
  'plan',
  'service',
  'job',
  'consent',
  'obligation',
  'decision',
  'contact',
  'message',
  'document',
  'change',
  'handover',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Who acted: a role, or staff who recorded something for the client. */
export const timelineActors = ['seeker', 'counselor', 'onBehalf', 'employer', 'provider', 'system'] as const;
export type TimelineActor = (typeof timelineActors)[number];

export type TimelineSearch = {
  area: AreaKey | null;
  kind: TimelineKind | null;
  actor: TimelineActor | null;
  from: IsoDate | null;
  until: IsoDate | null;
  /** The last line of the page before: its instant and its key. */
  after: { at: Date; key: string } | null;
};

/** Nothing left out. */
export const wholeTimeline: TimelineSearch = {
  area: null,
  kind: null,
  actor: null,
  from: null,
  until: null,
  after: null,
};

/** What the address asks for. What is not understood is left out, never an error page. */
export function timelineSearchOf(url: URL): TimelineSearch {
  const said = (name: string) => url.searchParams.get(name);
  const day = (name: string) => {
    const value = said(name);
    return value && isIsoDate(value) ? value : null;
  };
  return {
    area: areaKeys.find((key) => key === said('area')) ?? null,
    kind: timelineKinds.find((key) => key === said('kind')) ?? null,
    actor: timelineActors.find((key) => key === said('actor')) ?? null,
    from: day('from'),
    until: day('until'),
    after: cursorOf(said('after')),
  };
}

const shape = /^(\d{13})\.([a-z]-[\w-]{1,40})$/;

function cursorOf(text: string | null): TimelineSearch['after'] {
  const found = shape.exec(text ?? '');
  return found?.[1] && found[2] ? { at: new Date(Number(found[1])), key: found[2] } : null;
}

export const writeTimelineCursor = (at: Date, key: string): string => `${at.getTime()}.${key}`;

/** The same time line with another page of it. */
export function timelineAddress(path: string, search: TimelineSearch, after: string | null): string {
  const { after: _after, ...filters } = search;
  const said = Object.entries({ ...filters, after }).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return said.length > 0 ? `${path}?${said.join('&')}` : path;
}

export const isFiltered = ({ area, kind, actor, from, until }: TimelineSearch): boolean =>
  [area, kind, actor, from, until].some((value) => value !== null);
