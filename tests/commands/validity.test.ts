import { describe, expect, it } from 'vitest';
import { clock } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { answerDayOf } from '#app/features/journey/own-rules.server.ts';
import { renewJobseeking } from '#app/features/journey/commands/renew-jobseeking.server.ts';
import { chooseGoal } from '#app/features/journey/commands/choose-goal.server.ts';
import { cancelRegistration } from '#app/features/registration/commands/cancel-registration.server.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { saveRegistrationDraft } from '#app/features/registration/commands/save-registration-draft.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import { giveClarification } from '#app/features/validity/commands/give-clarification.server.ts';
import { reconsiderGoal } from '#app/features/validity/commands/reconsider-goal.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { requestClarification } from '#app/features/validity/commands/request-clarification.server.ts';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { startOfDay } from '#app/rules/dates.ts';
import { actAs, makeCounselor, makePerson, monday, startJourney, value } from '#tests/support/factories.ts';
import { registered, registrationAnswers, stateOf } from '#tests/support/registered.ts';

const at = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000);
const due = (journeyId: string) =>
  kysely
    .selectFrom('Deadline')
    .select(['event', 'dueAt'])
    .where('subjectId', '=', journeyId)
    .where('doneAt', 'is', null)
    .orderBy('event')
    .execute();

describe('Renewal of jobseeking', () => {
  it('is planned when jobseeking starts, by the rule of the authority itself', async () => {
    const { journeyId } = await registered();
    expect(await due(journeyId)).toContainEqual({ event: 'RENEWAL_DUE', dueAt: startOfDay('2027-05-17') });
  });

  it('follows what the area has set', async () => {
    await kysely
      .insertInto('AreaRule')
      .values({ areaCode: '19', renewalMonths: 3, renewalDays: 7, answerDays: 5 })
      .execute();
    const { journeyId } = await registered({ municipalityCode: '398', areaCode: '19' });
    expect(await due(journeyId)).toContainEqual({ event: 'RENEWAL_DUE', dueAt: startOfDay('2027-02-16') });
    expect(await answerDayOf(kysely, '19', '2026-11-18')).toBe('2026-11-23');
    expect(await answerDayOf(kysely, '1', '2026-11-18')).toBe('2026-11-25');
  });

  it('is asked, and renewing drops the deadline and counts anew', async () => {
    const { seeker, journeyId } = await registered();
    await catchUp(at('2027-05-17'));
    expect(await stateOf(journeyId)).toContain('active.validity.renewalAsked');
    expect(await due(journeyId)).toContainEqual({
      event: 'RENEWAL_DEADLINE_PASSED',
      dueAt: startOfDay('2027-06-01'),
    });
    value(await renewJobseeking(actAs(seeker, at('2027-05-31')), { personId: seeker.personId }));
    const days = await due(journeyId);
    expect(days).toContainEqual({ event: 'RENEWAL_DUE', dueAt: startOfDay('2027-11-30') });
    expect(days.map(({ event }) => event)).not.toContain('RENEWAL_DEADLINE_PASSED');
    await catchUp(at('2027-06-10'));
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
  });

  it('ends jobseeking when nobody renews, and not a day earlier', async () => {
    const { seeker, journeyId } = await registered();
    await catchUp(at('2027-05-17'));
    await catchUp(new Date(startOfDay('2027-06-01').getTime() - 1));
    expect(await stateOf(journeyId)).toContain('active.validity.renewalAsked');
    await catchUp(at('2027-06-01'));
    expect(await stateOf(journeyId)).toContain('ended.notRenewed');
    const view = await getValidity(seeker, seeker.personId, at('2027-06-02'));
    expect(view?.end).toMatchObject({ type: 'RENEWAL_DEADLINE_PASSED', role: 'system' });
    expect(view?.restart.blocked).toBeNull();
  });

  it('refuses before it is asked, an old page, and another person', async () => {
    const { seeker, journeyId } = await registered();
    const stranger = await makePerson();
    const { personId } = seeker;
    expect(await renewJobseeking(actAs(seeker), { personId })).toEqual({ kind: 'not-allowed' });
    await catchUp(at('2027-05-17'));
    const act = actAs(seeker, at('2027-05-18'));
    expect(await renewJobseeking(act, { personId, version: 0 })).toEqual({ kind: 'stale' });
    expect(await renewJobseeking(actAs(stranger), { personId })).toEqual({ kind: 'not-found' });
    expect(await stateOf(journeyId)).toContain('active.validity.renewalAsked');
  });
});

const asked = { what: 'Kopio oleskeluluvasta', reason: 'Luvan voimassaolo', dueOn: '2026-11-23' };

describe('A clarification', () => {
  it('is asked with what, why and by when, and the answer stands beside it', async () => {
    const { seeker, counselor, journeyId } = await registered();
    const { personId } = seeker;
    value(await requestClarification(actAs(counselor), { personId, ...asked }));
    const view = await getValidity(seeker, personId, monday);
    expect(view?.owed).toMatchObject({ ...asked, asker: counselor.name });
    const act: Act = { ...actAs(counselor, at('2026-11-18')), channel: 'phone' };
    value(await giveClarification(act, { personId, text: 'Lupa on jatkuva.' }));
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
    expect(await prisma.clarification.findFirst({ where: { personId } })).toMatchObject({
      what: asked.what,
      answer: 'Lupa on jatkuva.',
      channel: 'phone',
    });
    await catchUp(at('2026-11-30'));
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
  });

  it('ends jobseeking when it is not given, and is given with the request to start again', async () => {
    const { seeker, counselor, journeyId } = await registered();
    const { personId } = seeker;
    value(await requestClarification(actAs(counselor), { personId, ...asked }));
    await catchUp(at('2026-11-23'));
    expect(await stateOf(journeyId)).toContain('active.validity.awaitingClarification');
    await catchUp(at('2026-11-24'));
    expect(await stateOf(journeyId)).toContain('ended.clarificationMissing');
    const act = actAs(seeker, at('2026-11-25'));
    const view = await getValidity(seeker, personId, act.now);
    expect(view?.restart.blocked).toMatchObject({ rule: 'onlineBlocked', source: '380/2023 29 §' });
    const without = await restartJobseeking(act, { personId });
    expect(without).toEqual({ kind: 'invalid', errors: { clarification: ['required'] } });
    value(await restartJobseeking(act, { personId, clarification: 'Tässä lupani tiedot.' }));
    expect(await stateOf(journeyId)).toEqual(['registering']);
    value(await completeRegistration(act, { personId }));
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
  });

  it('is asked of staff too when they restart it', async () => {
    const { seeker, counselor } = await registered();
    const { personId } = seeker;
    value(await requestClarification(actAs(counselor), { personId, ...asked }));
    await catchUp(at('2026-11-24'));
    const act: Act = { ...actAs(counselor, at('2026-11-25')), channel: 'visit' };
    expect(await restartJobseeking(act, { personId })).toMatchObject({ kind: 'invalid' });
    value(await restartJobseeking(act, { personId, clarification: 'Näytti luvan.' }));
  });

  it('does not lose the renewal that fell due meanwhile', async () => {
    const { seeker, counselor, journeyId } = await registered();
    const { personId } = seeker;
    const day = at('2027-05-14');
    value(await requestClarification(actAs(counselor, day), { personId, ...asked, dueOn: '2027-05-28' }));
    await catchUp(at('2027-05-18'));
    expect(await due(journeyId)).toEqual([
      { event: 'CLARIFICATION_DEADLINE_PASSED', dueAt: startOfDay('2027-05-29') },
    ]);
    value(await giveClarification(actAs(seeker, at('2027-05-19')), { personId, text: 'Tässä.' }));
    expect((await due(journeyId)).map(({ event }) => event)).toEqual(['RENEWAL_DUE']);
  });

  it('refuses a day that has passed, a seeker, another area, and twice', async () => {
    const { seeker, counselor } = await registered();
    const { personId } = seeker;
    const other = await makeCounselor('19');
    const past = await requestClarification(actAs(counselor), { personId, ...asked, dueOn: '2026-11-16' });
    expect(past).toEqual({ kind: 'invalid', errors: { dueOn: ['past'] } });
    expect(await requestClarification(actAs(seeker), { personId, ...asked })).toEqual({ kind: 'forbidden' });
    expect(await requestClarification(actAs(other), { personId, ...asked })).toEqual({ kind: 'not-found' });
    value(await requestClarification(actAs(counselor), { personId, ...asked }));
    expect(await requestClarification(actAs(counselor), { personId, ...asked })).toEqual({
      kind: 'not-allowed',
    });
    expect(await prisma.clarification.count({ where: { personId } })).toBe(1);
  });
});

const work = { version: 0, on: '2026-12-01', details: '' };

describe('A reported change', () => {
  it('changes the employment code, asks for a look at the plan and tells the counselor', async () => {
    const { seeker, journeyId } = await registered();
    const { personId } = seeker;
    const { version } = await prisma.journey.findUniqueOrThrow({ where: { personId } });
    const told = {
      ...work,
      version,
      overTwoWeeks: true,
      fullTime: false,
      hoursPerWeek: 20,
      supported: false,
    };
    value(await reportChange(actAs(seeker), { personId, kind: 'workStarts', told }));
    expect(await prisma.journey.findUniqueOrThrow({ where: { personId } })).toMatchObject({
      employmentCode: '09',
      employmentCodeOn: new Date('2026-12-01'),
    });
    expect(await prisma.reportedChange.findFirst({ where: { personId } })).toMatchObject({
      kind: 'workStarts',
      codeBefore: '02',
      codeAfter: '09',
    });
    expect(await prisma.outbox.count({ where: { personId, type: 'change-reported' } })).toBe(1);
    expect(await stateOf(journeyId)).toContain('active.validity.valid');
  });

  it('of contact details is written where they are read, and nowhere else', async () => {
    const { seeker, counselor } = await registered({ nonDisclosure: true });
    const { personId } = seeker;
    const { version } = await prisma.journey.findUniqueOrThrow({ where: { personId } });
    const contact = {
      phone: '050 765 4321',
      email: '',
      streetAddress: 'Salatie 9',
      postalCode: '02100',
      postOffice: 'Espoo',
      serviceLanguage: 'sv' as const,
    };
    const act: Act = { ...actAs(counselor), channel: 'phone' };
    const told = { version, on: '2026-11-16', details: '', contact };
    value(await reportChange(act, { personId, kind: 'contact', told }));
    expect(await prisma.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      phone: '050 765 4321',
      email: null,
      streetAddress: 'Salatie 9',
    });
    const change = await prisma.reportedChange.findFirstOrThrow({ where: { personId } });
    expect(JSON.stringify(change, (_, each) => (typeof each === 'bigint' ? String(each) : each))).not.toMatch(
      /Salatie|050 765 4321/,
    );
    const sent = await prisma.outbox.findMany({ where: { personId } });
    expect(JSON.stringify(sent.map(({ params }) => params))).not.toMatch(/Salatie|050 765 4321/);
  });

  it('refuses an old page, another person, and one who is no job seeker', async () => {
    const { seeker } = await registered();
    const stranger = await makePerson();
    const { personId } = seeker;
    const told = { ...work, version: 0 };
    expect(await reportChange(actAs(seeker), { personId, kind: 'workEnds', told })).toEqual({
      kind: 'stale',
    });
    expect(await reportChange(actAs(stranger), { personId, kind: 'workEnds', told })).toEqual({
      kind: 'not-found',
    });
    value(await endJobseeking(actAs(seeker), { personId, reason: 'request' }));
    const { version } = await prisma.journey.findUniqueOrThrow({ where: { personId } });
    const late = { ...told, version };
    expect(await reportChange(actAs(seeker), { personId, kind: 'workEnds', told: late })).toEqual({
      kind: 'not-allowed',
    });
    expect(await reportChange(actAs(clock), { personId, kind: 'workEnds', told })).toEqual({
      kind: 'forbidden',
    });
  });
});

describe('The rest of the path', () => {
  it('lets a goal be thought of again', async () => {
    const { seeker, journeyId } = await registered();
    const { personId } = seeker;
    expect(await reconsiderGoal(actAs(seeker), { personId })).toEqual({ kind: 'not-allowed' });
    value(await chooseGoal(actAs(seeker), { personId, goal: 'Leipuriksi' }));
    value(await reconsiderGoal(actAs(seeker), { personId }));
    expect(await stateOf(journeyId)).toContain('active.careerGuidance.needIdentified');
  });

  it('keeps what was answered when registering is cancelled', async () => {
    const seeker = await makePerson();
    const { personId } = seeker;
    const journeyId = await startJourney(seeker);
    value(await saveRegistrationAnswers(actAs(seeker), { personId, answers: registrationAnswers }));
    value(await cancelRegistration(actAs(seeker), { personId }));
    expect(await stateOf(journeyId)).toEqual(['notRegistered']);
    expect(await prisma.registration.count({ where: { personId } })).toBe(1);
  });

  it('keeps what is typed until it becomes an answer, for its writer alone', async () => {
    const seeker = await makePerson();
    const other = await makePerson();
    await startJourney(seeker);
    const values = { skills: 'Leipominen' };
    value(await saveRegistrationDraft(actAs(seeker), { step: 'skills', values }));
    value(
      await saveRegistrationDraft(actAs(seeker), { step: 'skills', values: { skills: 'Leipominen, kassa' } }),
    );
    expect(await prisma.draft.findMany({ where: { accountId: seeker.accountId } })).toMatchObject([
      { form: 'registration skills', values: { skills: 'Leipominen, kassa' } },
    ]);
    expect(await prisma.draft.count({ where: { accountId: other.accountId } })).toBe(0);
    const { personId } = seeker;
    value(await saveRegistrationAnswers(actAs(seeker), { personId, answers: registrationAnswers }));
    expect(await prisma.draft.count({ where: { accountId: seeker.accountId } })).toBe(0);
    const counselor = await makeCounselor();
    expect(await saveRegistrationDraft(actAs(counselor), { step: 'skills', values })).toEqual({
      kind: 'not-found',
    });
  });
});
