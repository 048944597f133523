import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { QueueLine } from './today.queries.server.ts';
import type { QueueDoor } from './today.sql.server.ts';

type Door = QueueDoor | 'memo';
type Said = Pick<QueueLine, 'id' | 'personId' | 'kind' | 'state'>;
export type QueueWords = (line: Said & { to: Door }) => { what: string; href: string; press: string };

/** What a line of the queue says of its matter, where it leads and what is pressed there. */
export function useQueueWords(): QueueWords {
  const { language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const doors: Record<Door, (line: Said) => string> = {
    meeting: ({ id }) => counselor.meeting(id),
    plan: ({ id }) => counselor.plan(id),
    hearing: ({ id }) => counselor.hearing(id),
    period: ({ id }) => counselor.period(id),
    request: ({ id }) => counselor.dataRequest(id),
    registration: ({ personId }) => counselor.registration(personId),
    clarification: ({ personId }) => counselor.client(personId),
    book: ({ id }) => counselor.bookMeeting(id),
    unassigned: ({ personId }) => counselor.assign(personId),
    client: ({ personId }) => counselor.client(personId),
    promise: ({ personId, id }) => counselor.promise(personId, id),
    handover: ({ personId }) => counselor.handovers(personId),
    referral: ({ id }) => counselor.referral(id),
    candidacy: ({ id }) => counselor.candidacy(id),
    letter: ({ id }) => counselor.letter(id),
    reach: ({ personId }) => counselor.reach(personId),
    look: ({ id }) => counselor.secondLook(id),
    message: ({ id }) => counselor.message(id),
    memo: ({ personId }) => counselor.memos(personId),
  };
  const words: Record<Door, (line: Said) => string> = {
    meeting: ({ kind, state }) => `${label(`meetings:kind.${kind}`)}: ${label(`meetings:state.${state}`)}`,
    plan: ({ kind, state }) =>
      `${label(`plans:kind.${kind}`)}: ${state === 'commented' ? label('counselor:today.planCommented') : label(`counselor:planState.${state}`)}`,
    hearing: ({ kind, state }) => `${label(`hearings:title.${kind}`)}: ${label(`hearings:state.${state}`)}`,
    period: ({ kind, state }) => `${label(`obligations:matter.${kind}`)}: ${label(`periods:state.${state}`)}`,
    request: ({ kind }) => label(`requests:kind.${kind}`),
    registration: () => label('counselor:reason.decision'),
    clarification: () => label('counselor:today.clarified'),
    book: ({ kind }) => label(`meetings:kind.${kind}`),
    unassigned: () => label('counselor:client.unassigned'),
    client: ({ kind }) => label(`counselor:today.due.${kind}`),
    promise: ({ kind }) => kind,
    handover: ({ kind }) => label('counselor:today.handedOver', { name: kind }),
    referral: ({ kind, state }) => `${kind}: ${label(`referrals:state.${state}`)}`,
    candidacy: ({ kind, state }) => `${kind}: ${label(`candidacies:state.${state}`)}`,
    letter: ({ kind, state }) => label(`counselor:today.${kind}.${state}`),
    reach: () => label('counselor:today.mailRefused'),
    look: ({ state }) => label(`counselor:today.look.${state}`),
    message: ({ kind }) => label('counselor:today.wrote', { subject: kind }),
    memo: ({ kind }) => kind,
  };
  return (line) => ({
    what: words[line.to](line),
    href: doors[line.to](line),
    press: label(`counselor:today.press.${line.to}`),
  });
}
