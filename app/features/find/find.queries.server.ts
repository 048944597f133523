import type { CounselorActor } from '#app/core/actor.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { searchable } from '#app/core/searchable.ts';
import { doorsOf } from '#app/features/accounts/navigation.ts';
import { listPage } from '#app/features/caseload/caseload.queries.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import type { Language } from '#app/i18n/language.ts';

export type FoundItem = { label: string; href: string };
export type FoundClient = FoundItem & { personId: string };
export type Found = { clients: FoundClient[]; acts: FoundItem[]; pages: FoundItem[] };
export type FindSearch = {
  /** Part of a name or of what is to be done. */
  q: string;
  /** The client whose page is open. */
  client: string | null;
};

const MOST_CLIENTS = 8;
/** One letter finds half of everybody. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 100;

export function findSearchOf(url: URL): FindSearch {
  const client = url.searchParams.get('client') ?? '';
  return {
    q: (url.searchParams.get('q') ?? '').trim().slice(0, MOST_LETTERS),
    client: isUuid(client) ? client : null,
  };
}

/** The counselor's own clients by part of a name, what can be done with the client who is open, and pages. */
export async function find(
  actor: CounselorActor,
  { q, client }: FindSearch,
  language: Language,
  now: Date,
): Promise<Found> {
  const fits = ({ label }: FoundItem) => searchable(label).includes(searchable(q));
  return {
    clients: q.length >= LEAST_LETTERS ? await findClients(actor, q, language, now) : [],
    acts: (client ? actsOf(client, language) : []).filter(fits),
    pages: pagesOf(actor, language).filter(fits),
  };
}

async function findClients(actor: CounselorActor, q: string, language: Language, now: Date) {
  const search = searchOf(new URL(`http://polku.invalid/?${new URLSearchParams({ scope: 'mine', q })}`));
  const { rows } = await listPage(actor, search, now, MOST_CLIENTS);
  const { counselor } = pathsIn(language);
  return rows.map(({ personId, givenName, familyName }) => ({
    personId,
    label: `${givenName} ${familyName}`,
    href: counselor.client(personId),
  }));
}

/** Each leads to a page that asks for the right itself, so nothing of the client is told here. */
function actsOf(personId: string, language: Language): FoundItem[] {
  const { counselor } = pathsIn(language);
  const act = (key: string, href: string) => ({ label: labelIn(language, key), href });
  return [
    act('counselor:note.title', counselor.note(personId)),
    act('counselor:client.newMeeting', counselor.newMeeting(personId)),
    act('counselor:client.newPlan', counselor.newPlan(personId)),
    act('counselor:client.refer', counselor.refer(personId)),
    act('counselor:client.match', counselor.match(personId)),
    act('counselor:memo.title', counselor.memos(personId)),
    act('counselor:client.timeline', counselor.timeline(personId)),
    act('counselor:client.asSeen', pathsIn(language).onBehalf(personId, 'seen').path),
    act('onBehalf:open', counselor.onBehalf(personId)),
    act('counselor:handover.title', counselor.handovers(personId)),
    act('counselor:assign.title', counselor.assign(personId)),
    act('privacy:staff.readers', counselor.clientReaders(personId)),
  ];
}

function pagesOf(actor: CounselorActor, language: Language): FoundItem[] {
  const paths = pathsIn(language);
  const doors = doorsOf(actor, paths).map(({ key, href }) => ({
    label: labelIn(language, `common:nav.${key}`),
    href,
  }));
  return [
    ...doors,
    { label: labelIn(language, 'counselor:invitations.title'), href: paths.counselor.invitations },
    { label: labelIn(language, 'counselor:groups.title'), href: paths.counselor.groups },
    { label: labelIn(language, 'common:shell.settings'), href: paths.settings },
  ];
}
