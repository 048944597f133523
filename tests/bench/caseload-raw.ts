/**
 * The same answers as somebody would write them by hand who knows the reader beforehand: whose clients they may read stands
 * there as a list of ids, no right is asked for, nobody is read for who they are, and there is nothing of a screen in it.
 */
import { searchable } from '#app/core/searchable.ts';
import { filtersOf } from '#app/features/caseload/caseload-filters.server.ts';
import type { CaseloadSearch } from '#app/features/caseload/caseload-search.server.ts';
import { sortKeys } from '#app/features/caseload/caseload-sorts.server.ts';
import { conditions } from '#app/features/caseload/caseload-views.server.ts';
import { bare, type Query } from '#app/features/caseload/caseload.sql.server.ts';
import { presets, type Scope } from '#app/features/caseload/presets.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { Reader } from './caseload-readers.ts';

/** As the app's own: area, account, today, and here whose clients. */
const base = ({ actor, counselors }: Reader, now: Date): unknown[] => [
  actor.areaCode,
  actor.accountId,
  isoDate(now),
  counselors,
];
const typed = `$2::uuid is not null and $3::date is not null and $4::uuid[] is not null`;
const readable = `("counselorId" = any($4::uuid[]) or "counselorId" is null)
  and (not "nonDisclosure" or "counselorId" = $2)`;

export function rawPage(search: CaseloadSearch, reader: Reader, now: Date): Query {
  const params = base(reader, now);
  const bind = (value: unknown) => `$${params.push(value)}`;
  const chosen = filtersOf(search, bind);
  const { key } = sortKeys[search.sort];
  const asked = search.sort === 'name' || search.sort === 'started' ? [] : [search.sort];
  const more = !bare.includes(search.preset) || chosen.length + asked.length > 0;
  const mine = search.preset === 'newClients' ? `"counselorId" is null` : `"counselorId" = $2`;
  const whose =
    search.scope === 'mine' ? mine : more ? readable : `(not "nonDisclosure" or "counselorId" = $2)`;
  const words = searchable(search.q)
    .split(' ')
    .filter((word) => word !== '');
  const where = [whose, conditions[search.preset], ...chosen, ...words.map((word) => named(word, bind))];
  const direction = search.order === 'up' ? 'asc' : 'desc';
  const text = `select e.*, (select a."name" from "Account" a where a."id" = e."counselorId") as "counselorName"
    from "CaseloadEntry" e
    where "areaCode" = $1 and ${typed} and ${where.join(' and ')}
    order by ${key} ${direction}, "personId" ${direction} limit 51`;
  return { text, params, varies: search.q !== '' };
}

const named = (word: string, bind: (value: unknown) => string) =>
  word.length < 3
    ? `"searchName" like ${bind(`%${word}%`)}`
    : `"personId" in (select "id" from "Person" where "areaCode" = $1 and "searchName" <> '' and "searchName" like ${bind(`%${word}%`)})`;

/** Counted from the rows themselves: what there would be without a table of counts. */
export function rawCounts(scope: Scope, reader: Reader, now: Date): Query {
  const counts = presets.map((preset) => {
    const whose = scope === 'area' && !bare.includes(preset) ? ` and ${readable}` : '';
    return `count(*) filter (where (${conditions[preset]})${whose})`;
  });
  const rows = scope === 'area' ? `(not "nonDisclosure" or "counselorId" = $2)` : `"counselorId" = $2`;
  const text = `select ${counts.join(', ')} from "CaseloadEntry" where "areaCode" = $1 and ${typed} and ${rows}`;
  return { text, params: base(reader, now), varies: false };
}
