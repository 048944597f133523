import { describe, expect, it } from 'vitest';
import { parseValues } from '#app/core/form.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { applyToJob } from '#app/features/candidacies/commands/apply-to-job.server.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { assessCandidacy } from '#app/features/candidacies/commands/assess-candidacy.server.ts';
import { assignJob } from '#app/features/candidacies/commands/assign-job.server.ts';
import { chooseCandidate } from '#app/features/candidacies/commands/choose-candidate.server.ts';
import { closeCandidaciesOf } from '#app/features/candidacies/commands/close-candidacies-of.server.ts';
import { endEmployment } from '#app/features/candidacies/commands/end-employment.server.ts';
import { rejectCandidate } from '#app/features/candidacies/commands/reject-candidate.server.ts';
import { reportUnsuitable } from '#app/features/candidacies/commands/report-unsuitable.server.ts';
import { signContract } from '#app/features/candidacies/commands/sign-contract.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { acceptReason } from '#app/features/obligations/commands/accept-reason.server.ts';
import { askClarification } from '#app/features/obligations/commands/ask-clarification.server.ts';
import { evaluatePeriod } from '#app/features/obligations/commands/evaluate-period.server.ts';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { recordNeglect } from '#app/features/obligations/commands/record-neglect.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { reportOwnApplication } from '#app/features/obligations/commands/report-own-application.server.ts';
import { sendReminder } from '#app/features/obligations/commands/send-reminder.server.ts';
import { withdrawAct } from '#app/features/obligations/commands/withdraw-act.server.ts';
import { getOwnObligation } from '#app/features/obligations/own-obligation.queries.server.ts';
import { hideProfile } from '#app/features/profile/commands/hide-profile.server.ts';
import { publishProfile } from '#app/features/profile/commands/publish-profile.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { publishVacancy } from '#app/features/vacancies/commands/publish-vacancy.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { submitVacancy } from '#app/features/vacancies/commands/submit-vacancy.server.ts';
import { VacancyForm } from '#app/features/vacancies/vacancies.schema.server.ts';
import { catchUp } from '#app/jobs/due.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { clock } from '#app/core/actor.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import {
  actAs,
  espoo,
  makeCounselor,
  makeEmployer,
  makePerson,
  lahti,
  value,
} from '#tests/support/factories.ts';
import {
  actsOf,
  jobSeeker,
  obligationOf,
  on,
  periodOn,
  periodsOf,
  planInForce,
  type Case,
} from '#tests/support/obligations.ts';

const day = '2026-02-02';
const today = '2026-02-09';

async function openVacancy(at: string, occupationCode = '5223'): Promise<string> {
  const employer = await makeEmployer();
  const counselor = await makeCounselor();
  const form = {
    ...{ kind: 'publicVacancy', language: 'fi', title: 'Myyjä', occupationCode, skills: '' },
    ...{ description: 'Palvelet asiakkaita ja hoidat kassaa.', municipalityCode: '049', contractType: '01' },
    ...{ workingTime: '01', duration: '06', pay: '13,50 €/tunti', positions: '1', applicationWay: 'polku' },
    ...{ applyBy: addDays(at, 300), contactName: 'Erik' },
  };
  const draft = value(parseValues(form, VacancyForm));
  const { id } = value(await saveVacancy(actAs(employer, on(at)), { vacancyId: null, draft }));
  value(await submitVacancy(actAs(employer, on(at)), { vacancyId: id }));
  value(await publishVacancy(actAs(counselor, on(at)), { vacancyId: id }));
  return id;
}

const profile = {
  ...{ occupationCodes: ['5223'], skills: ['cashDesk'], education: 'vocational', languages: [] },
  ...{ municipalityCodes: ['049'], workingTimes: ['01'], presentation: 'Viihdyn ihmisten kanssa.' },
};

async function seller(from = day): Promise<Case> {
  const person = await jobSeeker(from);
  const { seeker, personId } = person;
  value(await saveProfile(actAs(seeker, on(from)), { personId, ...profile }));
  await planInForce(person, from);
  return person;
}

async function assigned(person: Case, at = today, occupationCode?: string) {
  const vacancyId = await openVacancy(at, occupationCode);
  const { counselor, personId } = person;
  const act = actAs(counselor, on(at));
  const suggestion = { personId, vacancyId, suitability: 'Sopii.', tell: false };
  const { id: candidacyId } = value(await suggestJob(act, suggestion));
  value(await assignJob(act, { candidacyId, note: 'Hae paikkaa.' }));
  const answer = (await periodsOf(personId)).find((period) => period.candidacyId === candidacyId);
  if (!answer) throw new Error('an assigned job without an answer');
  return { vacancyId, candidacyId, answer, act };
}

const answerOf = async (candidacyId: string) =>
  kysely
    .selectFrom('ReviewPeriod')
    .selectAll()
    .where('candidacyId', '=', candidacyId)
    .executeTakeFirstOrThrow();

const application = { message: 'Hei!', items: ['skills' as const], language: 'fi' as const };

async function interviewedOn(personId: string, date: string) {
  const act = actAs(clock, on(date));
  const meeting = { personId, areaCode: espoo, kind: 'initialInterview' } as const;
  const { id } = await transaction((tx) => dueMeeting(tx, meeting, act));
  await kysely
    .updateTable('Meeting')
    .set({ heldAt: on(date) })
    .where('id', '=', id)
    .execute();
}

describe('An application in Polku', () => {
  it('is kept in the log and counted in the same transaction, once', async () => {
    const person = await seller();
    const { seeker, personId } = person;
    const vacancyId = await openVacancy(today);
    value(await applyToVacancy(actAs(seeker, on(today)), { vacancyId, ...application }));
    expect(await applyToVacancy(actAs(seeker, on(today)), { vacancyId, ...application })).toMatchObject({
      kind: 'not-allowed',
    });
    expect(await actsOf(personId)).toMatchObject([
      { kind: 'application', what: 'Myyjä', employer: 'Leipomo Oy', counts: 'yes', stage: 'sent' },
    ]);
    expect(await periodOn(personId, today)).toMatchObject({ context: { done: 1 } });
    const [sent] = await actsOf(personId);
    const target = { actId: sent?.id ?? '', version: 0 };
    expect(await withdrawAct(actAs(seeker, on(today)), target)).toEqual({ kind: 'not-allowed' });
  });

  it('that was logged by hand before it was sent stays one act, and follows what the employer says', async () => {
    const person = await seller();
    const { seeker, personId, counselor } = person;
    const vacancyId = await openVacancy(today);
    const byHand = {
      personId,
      kind: 'application',
      on: today,
      what: 'myyjä',
      employer: 'leipomo oy',
    } as const;
    value(await reportAct(actAs(seeker, on(today)), byHand));
    const { id: candidacyId } = value(
      await applyToVacancy(actAs(seeker, on(today)), { vacancyId, ...application }),
    );
    expect(await actsOf(personId)).toMatchObject([{ candidacyId }]);
    const rejection = { candidacyId, reasonCode: 'experience', note: '' } as const;
    value(await rejectCandidate(actAs(counselor, on(today)), rejection));
    expect(await actsOf(personId)).toMatchObject([{ stage: 'refused', counts: 'yes' }]);
  });

  it('of a job that is known can be logged with one press, and taken back', async () => {
    const person = await seller();
    const { seeker, personId, counselor } = person;
    const vacancyId = await openVacancy(today);
    const suggestion = { personId, vacancyId, suitability: 'Sopii.', tell: true };
    const { id: candidacyId } = value(await suggestJob(actAs(counselor, on(today)), suggestion));
    const press = () => reportOwnApplication(actAs(seeker, on(today)), { candidacyId });
    const other = actAs(await makePerson(), on(today));
    expect(await reportOwnApplication(other, { candidacyId })).toEqual({ kind: 'not-found' });
    const stranger = actAs(await makeCounselor(lahti), on(today));
    expect(await reportOwnApplication(stranger, { candidacyId })).toEqual({ kind: 'not-found' });
    const { actId } = value(await press());
    expect(await press()).toEqual({ kind: 'invalid', errors: { what: ['sameJob'] } });
    value(await withdrawAct(actAs(seeker, on(today)), { actId, version: 0 }));
    value(await press());
    expect(await periodOn(personId, today)).toMatchObject({ context: { done: 1 } });
  });
});

describe('Publishing the profile', () => {
  it('counts once', async () => {
    const { seeker, personId } = await seller();
    const act = actAs(seeker, on(today));
    value(await publishProfile(act, { personId }));
    value(await hideProfile(act, { personId }));
    value(await publishProfile(actAs(seeker, on('2026-02-12')), { personId }));
    expect(await actsOf(personId)).toMatchObject([{ kind: 'profilePublished', counts: 'yes' }]);
    expect(await periodOn(personId, today)).toMatchObject({ context: { done: 1 } });
  });
});

describe('An assigned job', () => {
  it('has a day to answer and says whether it binds; from 2026 at once, to be verified', async () => {
    const { answer } = await assigned(await seller());
    expect(answer).toMatchObject({
      ...{ kind: 'assignedJob', state: 'open', from: today, to: '2026-02-16', target: 1 },
      context: { binds: true },
      why: { rule: 'assignedJobAlways', verify: true },
    });
  });

  it('before 2026 binds six months after the initial interview', async () => {
    const early = await seller('2025-02-03');
    await interviewedOn(early.personId, '2025-02-05');
    const first = await assigned(early, '2025-05-05');
    expect(first.answer).toMatchObject({ context: { binds: false }, why: { rule: 'assignedJobTooEarly' } });
    await catchUp(on('2025-06-05'));
    expect(await answerOf(first.candidacyId)).toMatchObject({ state: 'cancelled' });
    const later = await assigned(early, '2025-08-11');
    expect(later.answer).toMatchObject({ context: { binds: true }, why: { rule: 'assignedJobBinds' } });
    await catchUp(on('2025-08-30'));
    expect(await answerOf(later.candidacyId)).toMatchObject({ state: 'evaluation' });
  });

  it('before 2026 asks nothing more of who has reported the agreed number in the meantime', async () => {
    const person = await seller('2025-02-03');
    const { personId, seeker } = person;
    await interviewedOn(personId, '2024-06-05');
    const { candidacyId } = await assigned(person, '2025-02-10');
    const act = actAs(seeker, on('2025-02-12'));
    for (const what of ['a', 'b', 'c', 'd'])
      value(await reportAct(act, { personId, kind: 'application', on: '2025-02-12', what, employer: 'Oy' }));
    await catchUp(on('2025-02-28'));
    expect(await answerOf(candidacyId)).toMatchObject({
      state: 'cancelled',
      why: { rule: 'assignedJobReported' },
    });
  });

  it('outside the person’s own skill does not bind in the first three months', async () => {
    const person = await seller();
    const own = await assigned(person);
    const other = await assigned(person, today, '9112');
    expect(own.answer).toMatchObject({ context: { binds: true } });
    expect(other.answer).toMatchObject({ context: { binds: false }, why: { rule: 'skillProtection' } });
    const later = await assigned(person, '2026-05-11', '9112');
    expect(later.answer).toMatchObject({ context: { binds: true } });
  });

  it('that the person applies for is answered, and counts in the period', async () => {
    const person = await seller();
    const { candidacyId } = await assigned(person);
    value(await applyToJob(actAs(person.seeker, on(today)), { candidacyId, ...application }));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'targetReached' });
    expect(await actsOf(person.personId)).toMatchObject([
      { kind: 'assignedJobApplication', counts: 'yes', candidacyId },
    ]);
    await catchUp(on('2026-02-17'));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'fulfilled' });
  });

  it('that does not suit is assessed by a person; nothing runs on in the meantime', async () => {
    const person = await seller();
    const { seeker, counselor } = person;
    const { candidacyId } = await assigned(person);
    const words = { candidacyId, reason: 'longTravel', note: 'Kaksi tuntia suuntaansa.' } as const;
    value(await reportUnsuitable(actAs(seeker, on(today)), words));
    expect(await answerOf(candidacyId)).toMatchObject({
      ...{ state: 'reasonReported', reasonCode: 'longTravel', clarification: words.note },
    });
    await catchUp(on('2026-02-25'));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'reasonReported' });
    const act = actAs(counselor, on('2026-02-25'));
    value(await assessCandidacy(act, { candidacyId, suitable: true, suitability: 'Yhteydet ovat hyvät.' }));
    const again = await answerOf(candidacyId);
    expect(again.state).toBe('open');
    expect(isoDate(again.endsOn)).toBe('2026-03-04');
    value(await reportUnsuitable(actAs(seeker, on('2026-02-26')), words));
    value(await assessCandidacy(act, { candidacyId, suitable: false, suitability: 'Matka on pitkä.' }));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'excused' });
    await catchUp(on('2026-03-10'));
    const own = await getOwnObligation(seeker, on('2026-03-10'));
    expect(own?.earlier).toContainEqual(expect.objectContaining({ candidacyId, state: 'excused' }));
  });

  it('left unanswered is evaluated and heard like a period, and only then may anything follow', async () => {
    const person = await seller('2025-02-03');
    await interviewedOn(person.personId, '2024-06-05');
    const { candidacyId, answer } = await assigned(person, '2025-02-10');
    await catchUp(on('2025-02-20'));
    const act = actAs(person.counselor, on('2025-02-20'));
    const target = { periodId: answer.id };
    expect(await recordNeglect(act, target)).toEqual({ kind: 'not-allowed' });
    value(await evaluatePeriod(act, { ...target, result: 'short', note: 'Ei hakenut.' }));
    value(await askClarification(act, target));
    const seeker = actAs(person.seeker, on('2025-02-21'));
    value(await giveClarification(seeker, { ...target, reason: 'childCare', text: 'Lapsi sairastui.' }));
    value(await recordNeglect(act, target));
    value(await sendReminder(act, target));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'reminded' });
    const second = await assigned(person, '2025-03-10');
    await catchUp(on('2025-03-20'));
    const later = actAs(person.counselor, on('2025-03-20'));
    const other = { periodId: second.answer.id };
    value(await evaluatePeriod(later, { ...other, result: 'short', note: '' }));
    value(await acceptReason(later, { ...other, reason: 'childCare' }));
    expect(await answerOf(second.candidacyId)).toMatchObject({ state: 'excused' });
  });

  it('that is filled by another asks for no answer any more', async () => {
    const person = await seller();
    const { candidacyId, vacancyId } = await assigned(person);
    value(await closeCandidaciesOf(actAs(clock, on(today)), vacancyId, 'FILL_BY_OTHER'));
    expect(await answerOf(candidacyId)).toMatchObject({ state: 'cancelled' });
  });
});

describe('Work', () => {
  const hired = async (hoursPerWeek: number, duration: '01' | '06' = '06') => {
    const person = await seller();
    const { seeker, counselor, personId } = person;
    const vacancyId = await openVacancy(today);
    const { id: candidacyId } = value(
      await applyToVacancy(actAs(seeker, on(today)), { vacancyId, ...application }),
    );
    value(await chooseCandidate(actAs(counselor, on(today)), { candidacyId }));
    const contract = { candidacyId, startsOn: '2026-02-16', hoursPerWeek, duration, supported: false };
    value(await signContract(actAs(counselor, on(today)), contract));
    return { personId, seeker, counselor, candidacyId };
  };

  it('of enough hours lets the obligation wait from its first day to its end', async () => {
    const { personId, counselor, candidacyId } = await hired(38);
    await catchUp(on('2026-02-15'));
    expect(await obligationOf(personId)).toMatchObject({ state: 'active' });
    await catchUp(on('2026-02-16'));
    expect(await obligationOf(personId)).toMatchObject({
      ...{ state: 'postponed', postponedBy: 'workOver80', postponedUntil: null },
    });
    expect((await periodsOf(personId)).map(({ state }) => state)).toEqual(Array(3).fill('cancelled'));
    value(await endEmployment(actAs(counselor, on('2026-03-02')), { candidacyId }));
    expect(await obligationOf(personId)).toMatchObject({ state: 'active' });
    expect(await periodOn(personId, '2026-03-02')).toMatchObject({ from: '2026-03-02' });
  });

  it('that is still to begin lets a new plan’s obligation wait as well', async () => {
    const { personId, seeker, counselor } = await hired(38);
    await planInForce({ personId, seeker, counselor }, '2026-02-12');
    await catchUp(on('2026-02-16'));
    expect(await obligationOf(personId)).toMatchObject({ state: 'postponed', postponedBy: 'workOver80' });
  });

  it('of few hours or few days changes nothing', async () => {
    const few = await hired(32);
    const short = await hired(38, '01');
    await catchUp(on('2026-02-17'));
    for (const { personId } of [few, short])
      expect(await obligationOf(personId)).toMatchObject({ state: 'active' });
  });

  it('that ends before it began lets nothing wait', async () => {
    const { personId, counselor, candidacyId } = await hired(38);
    value(await endEmployment(actAs(counselor, on('2026-02-10')), { candidacyId }));
    await catchUp(on('2026-02-20'));
    expect(await obligationOf(personId)).toMatchObject({ state: 'active' });
    expect(await periodOn(personId, '2026-02-20')).toMatchObject({ from: day });
  });
});

it('all that happened here is what the histories say', async () => {
  expect(await inconsistencies()).toEqual([]);
});
