import { describe, expect, test } from 'vitest';
import { isIn } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { rescheduleMeeting } from '#app/features/meetings/commands/reschedule-meeting.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import {
  saveRegistrationAnswers,
  saveRegistrationStep,
} from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { SeekerActor } from '#app/core/actor.ts';
import { actAs, espoo, makeCounselor, monday, value } from '#tests/support/factories.ts';
import { v7 as uuid } from 'uuid';

const answers: RegistrationAnswers = {
  contact: {
    phone: '040 123 4567',
    email: '',
    streetAddress: 'Kirkkokatu 1',
    postalCode: '02770',
    postOffice: 'Espoo',
    serviceLanguage: 'fi',
  },
  situation: { situation: 'unemployed', since: null, benefitPayer: 'kela' },
  work: { hasWorked: 'no', jobs: [] },
  education: { level: 'vocational', degree: '', year: '', studiesNow: 'no' },
  skills: { skills: 'Leivon', languages: [], interpreter: 'no', interpreterLanguage: '' },
  ability: { ability: 'noEffect', wish: '' },
  changes: { change: 'nothing', on: null, more: '', understood: true },
};

async function newcomer(citizenship = '246', now = monday): Promise<SeekerActor> {
  const counselor = await makeCounselor();
  const { personId } = value(
    await openJourney(actAs(counselor, now), {
      person: {
        givenName: 'Aino',
        familyName: 'Kivelä',
        birthDate: '1990-05-04',
        municipalityCode: '049',
        areaCode: espoo,
        citizenship,
      },
    }),
  );
  return { role: 'seeker', accountId: uuid(), personId, name: 'Aino Kivelä' };
}

const journeyOf = ({ personId }: SeekerActor) => prisma.journey.findUniqueOrThrow({ where: { personId } });

async function registered(now = monday) {
  const seeker = await newcomer('246', now);
  value(await saveRegistrationAnswers(actAs(seeker, now), { personId: seeker.personId, answers }));
  const { meetingId } = value(await completeRegistration(actAs(seeker, now), { personId: seeker.personId }));
  return { seeker, meetingId };
}

describe('Registration', () => {
  test('keeps each page as it is saved and is complete only with the last', async () => {
    const seeker = await newcomer();
    const { personId } = seeker;
    const act = actAs(seeker);
    const { contact, changes } = answers;
    if (!contact || !changes) throw new Error('the answers are there');
    value(await saveRegistrationStep(act, { personId, step: 'contact', answers: contact }));
    expect((await journeyOf(seeker)).context).toMatchObject({ details: 'missing', servedBy: 'area' });
    expect((await completeRegistration(act, { personId })).kind).toBe('not-allowed');
    value(await saveRegistrationAnswers(act, { personId, answers }));
    expect((await journeyOf(seeker)).context).toMatchObject({ details: 'complete' });
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({
      phone: '040 123 4567',
    });
  });

  test('begins jobseeking on the day it is sent and makes the interview due within ten working days', async () => {
    const { seeker, meetingId } = await registered();
    const journey = await journeyOf(seeker);
    expect(isIn(journey, 'active.jurisdiction.homeAuthority')).toBe(true);
    expect(journey.context).toMatchObject({ startedOn: '2026-11-16' });
    const meeting = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(meeting).toMatchObject({ kind: 'initialInterview', dueOn: new Date('2026-11-30') });
    expect(meeting.dueWhy).toMatchObject({ rule: 'firstInterviewWorkdays' });
  });

  test('is of the law of its day: in 2022 the trial serves and the interview is in five working days', async () => {
    const { seeker, meetingId } = await registered(new Date('2022-05-16T09:00:00+03:00'));
    expect(isIn(await journeyOf(seeker), 'active.jurisdiction.trialMunicipality')).toBe(true);
    const meeting = await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(meeting.dueOn).toEqual(new Date('2022-05-23'));
  });

  test('of somebody from outside Europe is completed with staff, from the same answers', async () => {
    const seeker = await newcomer('706');
    const { personId } = seeker;
    const all = { ...answers, workRight: { workRight: 'permitUnrestricted' as const, permitUntil: null } };
    value(await saveRegistrationAnswers(actAs(seeker), { personId, answers: all }));
    expect((await completeRegistration(actAs(seeker), { personId })).kind).toBe('not-allowed');
    const counselor = await makeCounselor();
    value(await completeRegistration({ ...actAs(counselor), channel: 'visit' }, { personId }));
    expect(isIn(await journeyOf(seeker), 'active')).toBe(true);
  });

  test('without a right to work refuses nobody by itself: it does not go on, and staff decide', async () => {
    const seeker = await newcomer('706');
    const { personId } = seeker;
    const all = { ...answers, workRight: { workRight: 'permitOneEmployer' as const, permitUntil: null } };
    value(await saveRegistrationAnswers(actAs(seeker), { personId, answers: all }));
    const counselor = await makeCounselor();
    expect((await completeRegistration(actAs(counselor), { personId })).kind).toBe('not-allowed');
    expect(isIn(await journeyOf(seeker), 'registering')).toBe(true);
  });

  test('of somebody else is not there', async () => {
    const [seeker, other] = [await newcomer(), await newcomer()];
    const { personId } = other;
    expect((await saveRegistrationAnswers(actAs(seeker), { personId, answers })).kind).toBe('not-found');
    expect((await completeRegistration(actAs(seeker), { personId })).kind).toBe('not-found');
    const stranger = await makeCounselor('19');
    expect((await saveRegistrationAnswers(actAs(stranger), { personId, answers })).kind).toBe('not-found');
  });

  test('from a page that is out of date is stale', async () => {
    const seeker = await newcomer();
    const { personId } = seeker;
    value(await saveRegistrationAnswers(actAs(seeker), { personId, answers }));
    const { version } = await journeyOf(seeker);
    expect((await completeRegistration(actAs(seeker), { personId, version: version - 1 })).kind).toBe(
      'stale',
    );
  });

  test('after an end of less than six months brings a discussion, not a new interview', async () => {
    const { seeker } = await registered();
    const { personId } = seeker;
    value(await endJobseeking(actAs(seeker), { personId, reason: 'request' }));
    const march = new Date('2027-03-01T09:00:00+02:00');
    value(await restartJobseeking(actAs(seeker, march), { personId }));
    value(await saveRegistrationAnswers(actAs(seeker, march), { personId, answers }));
    const { meetingId } = value(await completeRegistration(actAs(seeker, march), { personId }));
    expect(await prisma.meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      kind: 'jobSearchDiscussion',
    });
  });
});

describe('Booking a time', () => {
  async function freeTime(channel = 'visit', hour = 10) {
    const counselor = await makeCounselor();
    const startsAt = new Date(`2026-11-18T${hour}:00:00+02:00`);
    const id = uuid();
    await kysely
      .insertInto('MeetingSlot')
      .values({
        id,
        areaCode: espoo,
        counselorId: counselor.accountId,
        channel,
        place: 'Palvelutori',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 2_700_000),
      })
      .execute();
    return id;
  }

  test('gives one time to one person: the second finds it taken', async () => {
    const [one, other] = [await registered(), await registered()];
    const slotId = await freeTime();
    value(await bookMeeting(actAs(one.seeker), { meetingId: one.meetingId, slotId }));
    expect(await prisma.meeting.findUnique({ where: { id: one.meetingId } })).toMatchObject({
      state: 'booked',
      channel: 'visit',
      place: 'Palvelutori',
    });
    expect((await bookMeeting(actAs(other.seeker), { meetingId: other.meetingId, slotId })).kind).toBe(
      'taken',
    );
    expect(await prisma.meeting.findUnique({ where: { id: other.meetingId } })).toMatchObject({
      state: 'due',
      startsAt: null,
    });
  });

  test('other than at the office needs a weighty reason for the initial interview', async () => {
    const { seeker, meetingId } = await registered();
    const slotId = await freeTime('phone');
    expect(await bookMeeting(actAs(seeker), { meetingId, slotId })).toEqual({
      kind: 'invalid',
      errors: { channelReason: ['required'] },
    });
    expect(await prisma.meetingSlot.findUnique({ where: { id: slotId } })).toMatchObject({ meetingId: null });
    value(await bookMeeting(actAs(seeker), { meetingId, slotId, channelReason: 'Asun saaressa' }));
  });

  test('of another area, of the past or for somebody else is refused', async () => {
    const [one, other] = [await registered(), await registered()];
    const slotId = await freeTime();
    expect((await bookMeeting(actAs(one.seeker), { meetingId: other.meetingId, slotId })).kind).toBe(
      'not-found',
    );
    expect((await bookMeeting(actAs(one.seeker), { meetingId: one.meetingId, slotId: uuid() })).kind).toBe(
      'not-found',
    );
    const late = actAs(one.seeker, new Date('2026-11-19T09:00:00+02:00'));
    expect((await bookMeeting(late, { meetingId: one.meetingId, slotId })).kind).toBe('taken');
  });

  test('may be changed before it begins, and the old time is free again', async () => {
    const { seeker, meetingId } = await registered();
    const [first, second] = [await freeTime('visit', 10), await freeTime('visit', 12)];
    value(await bookMeeting(actAs(seeker), { meetingId, slotId: first }));
    value(await rescheduleMeeting(actAs(seeker), { meetingId, slotId: second }));
    const slots = await prisma.meetingSlot.findMany({ where: { id: { in: [first, second] } } });
    expect(slots.find((slot) => slot.id === first)?.meetingId).toBeNull();
    expect(slots.find((slot) => slot.id === second)?.meetingId).toBe(meetingId);
    const begun = actAs(seeker, new Date('2026-11-18T12:30:00+02:00'));
    expect((await rescheduleMeeting(begun, { meetingId, slotId: first })).kind).toBe('not-allowed');
  });
});
