import type { CounselorActor } from '#app/core/actor.ts';
import { mailLeaves } from '#app/core/env.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { noticeDay } from '#app/rules/appeal.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { channelByDefault, isMessageChannel, type MessageChannel } from './message-channels.ts';

/** How a person is reached, in which language, and whether it works. */
export type ReachView = {
  personId: string;
  name: string;
  mine: boolean;
  channel: MessageChannel;
  /** Chosen by the person or for them; else it is what holds without a choice. */
  chosen: boolean;
  hasEmail: boolean;
  hasPhone: boolean;
  hasAddress: boolean;
  serviceLanguage: string;
  interpreterLanguage: string | null;
  /** The day on which the e-mail address last turned out to be none, unless mail has reached it since. */
  refusedOn: IsoDate | null;
  /** Letters and calls that wait to be done. */
  waiting: number;
  lastLetter: { postedOn: IsoDate; receivedOn: IsoDate } | null;
};

/** Says which ways there are without saying the address: a counselor of the area may know it of anybody. */
export async function getReach(actor: CounselorActor, personId: string): Promise<ReachView | null> {
  const person = await prisma.person.findFirst({
    where: { id: personId, areaCode: actor.areaCode },
    select: {
      givenName: true, familyName: true, email: true, phone: true, streetAddress: true, postalCode: true,
      serviceLanguage: true, interpreterLanguage: true, journey: { select: { counselorId: true } },
    }, // prettier-ignore
  });
  if (!person) return null;
  const [choice, waiting, letter, mail] = await Promise.all([
    prisma.messageChoice.findUnique({ where: { readerId: personId } }),
    prisma.delivery.count({ where: { personId, channel: { in: ['letter', 'call'] }, doneAt: null } }),
    prisma.delivery.findFirst({
      where: { personId, channel: 'letter', doneOn: { not: null } },
      orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
      select: { doneOn: true },
    }),
    prisma.delivery.findFirst({
      where: { personId, channel: 'email', result: { in: ['sent', 'kept', 'refused'] } },
      orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
      select: { result: true, doneAt: true },
    }),
  ]);
  const hasEmail = mailLeaves() && (choice?.email ?? person.email) !== null;
  const stored = choice?.channel;
  const postedOn = letter?.doneOn ? isoDate(letter.doneOn) : null;
  return {
    personId,
    name: `${person.givenName} ${person.familyName}`,
    mine: person.journey?.counselorId === actor.accountId,
    channel: isMessageChannel(stored) ? stored : channelByDefault('seeker', hasEmail),
    chosen: stored !== undefined,
    hasEmail,
    hasPhone: Boolean(person.phone),
    hasAddress: Boolean(person.streetAddress && person.postalCode),
    serviceLanguage: person.serviceLanguage,
    interpreterLanguage: person.interpreterLanguage,
    refusedOn: mail?.result === 'refused' && mail.doneAt ? isoDate(mail.doneAt) : null,
    waiting,
    lastLetter: postedOn === null ? null : { postedOn, receivedOn: noticeDay(postedOn, 'letter').on },
  };
}
