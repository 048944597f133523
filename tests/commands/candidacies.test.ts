import { describe, expect, it } from 'vitest';
import { advance } from '#app/core/advance.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { chooseCandidate } from '#app/features/candidacies/commands/choose-candidate.server.ts';
import { closeCandidaciesOf } from '#app/features/candidacies/commands/close-candidacies-of.server.ts';
import { inviteToInterview } from '#app/features/candidacies/commands/invite-to-interview.server.ts';
import { presentCandidate } from '#app/features/candidacies/commands/present-candidate.server.ts';
import { recordFollowUp } from '#app/features/candidacies/commands/record-follow-up.server.ts';
import { rejectCandidate } from '#app/features/candidacies/commands/reject-candidate.server.ts';
import { signContract } from '#app/features/candidacies/commands/sign-contract.server.ts';
import { suggestJob } from '#app/features/candidacies/commands/suggest-job.server.ts';
import { withdrawConsent } from '#app/features/candidacies/commands/withdraw-consent.server.ts';
import { getPresented, listPresented } from '#app/features/candidacies/presented.queries.server.ts';
import {
  listCandidatesFor,
  listSuggestedVacancies,
  searchCandidates,
} from '#app/features/candidacies/suggestions.queries.server.ts';
import { candidacyMachine } from '#app/features/candidacies/candidacy.machine.ts';
import { fillVacancyWhenTaken } from '#app/features/vacancies/commands/fill-vacancy-when-taken.server.ts';
import { clock } from '#app/core/actor.ts';
import { seekerOnTheWay, cast, interested, presented } from '#tests/support/candidates.ts';
import {
  actAs,
  lahti,
  makeCounselor,
  makeEmployer,
  makePerson,
  monday,
  startJourney,
  value,
} from '#tests/support/factories.ts';

const candidacyOf = (id: string) =>
  kysely.selectFrom('Candidacy').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const matchingRegion = async (personId: string) => {
  const journey = await kysely
    .selectFrom('Journey')
    .select('state')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return leafPaths(journey.state).find((path) => path.startsWith('active.employerMatching'));
};

describe('A suggested job', () => {
  it('is suggested with the reasons, to the person and to counselors of the area alone', async () => {
    const { counselor, vacancyId } = await cast();
    const seeker = await seekerOnTheWay();
    const [first] = await listSuggestedVacancies(seeker, seeker.personId);
    const mine = (await listSuggestedVacancies(seeker, seeker.personId)).find(
      (each) => each.vacancyId === vacancyId,
    );
    expect(first).toBeDefined();
    expect(mine).toMatchObject({ points: 85, candidacy: null, lift: { key: 'addSkill', points: 15 } });
    expect(await listSuggestedVacancies(counselor, seeker.personId)).not.toEqual([]);
    expect(await listSuggestedVacancies(await makeCounselor(lahti), seeker.personId)).toEqual([]);
    expect(await listSuggestedVacancies(await makePerson(), seeker.personId)).toEqual([]);
    expect(await listSuggestedVacancies(await makeEmployer(), seeker.personId)).toEqual([]);
  });

  it('finds only people whose profile is visible, and says why another is not found', async () => {
    const { counselor, vacancyId } = await cast();
    const seen = await seekerOnTheWay({ givenName: 'Näkyvä' });
    const hidden = await makePerson({ givenName: 'Piilo', familyName: 'Piilonen' });
    await startJourney(hidden);
    const secret = await seekerOnTheWay({ givenName: 'Turva', familyName: 'Piilonen', nonDisclosure: true });
    const found = (await listCandidatesFor(counselor, vacancyId)).map(({ personId }) => personId);
    expect(found).toContain(seen.personId);
    expect(found).not.toContain(hidden.personId);
    expect(found).not.toContain(secret.personId);
    expect(await searchCandidates(counselor, vacancyId, 'piilonen')).toMatchObject([
      { personId: hidden.personId, notFound: [{ key: 'notRegistered', whoMends: 'seeker' }] },
    ]);
    expect(await listCandidatesFor(await makeCounselor(lahti), vacancyId)).toEqual([]);
  });

  it('is told only to a client of the own area', async () => {
    const { vacancyId } = await cast();
    const seeker = await seekerOnTheWay();
    const input = { personId: seeker.personId, vacancyId, suitability: 'x', tell: true };
    expect(await suggestJob(actAs(await makeCounselor(lahti)), input)).toEqual({ kind: 'not-found' });
    expect(await suggestJob(actAs(seeker), input)).toEqual({ kind: 'forbidden' });
  });
});

describe('A candidate', () => {
  it('is not presented, and not there for the employer, before the consent is given', async () => {
    const { employer, counselor, vacancyId, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    expect(await presentCandidate(actAs(counselor), { candidacyId })).toEqual({ kind: 'not-allowed' });
    expect(await listPresented(employer, vacancyId, monday)).toEqual([]);
    expect(await getPresented(employer, candidacyId, monday)).toBeNull();
    expect(await chooseCandidate(actAs(employer), { candidacyId })).toEqual({ kind: 'not-found' });
  });

  it('is shown with the consented parts and no others, to the own employer only', async () => {
    const { employer, candidacyId } = await presented();
    expect(await getPresented(employer, candidacyId, monday)).toMatchObject({
      name: 'Aino Kivelä',
      skills: ['cashDesk'],
      languages: null,
      education: null,
      jobs: null,
      wishes: null,
      presentation: null,
    });
    expect(await getPresented(await makeEmployer('Toinen Oy'), candidacyId, monday)).toBeNull();
    const afterYears = new Date('2028-01-01T09:00:00+02:00');
    expect(await getPresented(employer, candidacyId, afterYears)).toBeNull();
  });

  it('disappears from the employer at once when the consent is withdrawn', async () => {
    const { employer, vacancyId, seeker, candidacyId } = await presented();
    value(await withdrawConsent(actAs(seeker), { candidacyId }));
    expect(await listPresented(employer, vacancyId, monday)).toEqual([]);
    expect(await chooseCandidate(actAs(employer), { candidacyId })).toEqual({ kind: 'not-found' });
  });

  it('under non-disclosure is never shown to an employer', async () => {
    const { employer, vacancyId, seeker, candidacyId } = await presented();
    await kysely
      .updateTable('Person')
      .set({ nonDisclosure: true })
      .where('id', '=', seeker.personId)
      .execute();
    expect(await listPresented(employer, vacancyId, monday)).toEqual([]);
    expect(await chooseCandidate(actAs(employer), { candidacyId })).toEqual({ kind: 'not-found' });
  });

  it('gets the coded reason when the employer does not choose them', async () => {
    const { employer, candidacyId } = await presented();
    const answer = { candidacyId, reasonCode: 'otherChosen', note: 'Kiitos hakemuksesta' } as const;
    value(await rejectCandidate(actAs(employer), answer));
    expect(await candidacyOf(candidacyId)).toMatchObject({
      state: 'employerRejected',
      resultCode: '04',
      resultReason: 'otherChosen',
    });
  });

  it('is interviewed, chosen and hired; the journey reaches work and the follow-up is planned', async () => {
    const { employer, counselor, vacancyId, seeker, candidacyId } = await presented();
    const interviewAt = new Date('2026-11-20T10:00:00+02:00');
    value(await inviteToInterview(actAs(employer), { candidacyId, interviewAt, note: 'Tervetuloa' }));
    value(await chooseCandidate(actAs(employer), { candidacyId }));
    const contract = { startsOn: '2026-12-01', hoursPerWeek: 37, duration: '06', supported: false } as const;
    value(await signContract(actAs(employer), { candidacyId, ...contract }));
    expect(await matchingRegion(seeker.personId)).toBe('active.employerMatching.placed');
    const due = await kysely
      .selectFrom('Deadline')
      .select('dueAt')
      .where('subjectId', '=', candidacyId)
      .where('event', '=', 'FOLLOW_UP_DUE')
      .executeTakeFirstOrThrow();
    expect(due.dueAt).toEqual(new Date('2027-03-01T00:00:00+02:00'));
    value(await fillVacancyWhenTaken(actAs(clock), { vacancyId }));
    value(await fillVacancyWhenTaken(actAs(clock), { vacancyId }));
    const vacancy = await kysely
      .selectFrom('Vacancy')
      .select('state')
      .where('id', '=', vacancyId)
      .executeTakeFirst();
    expect(vacancy?.state).toBe('filled');
    const early = await recordFollowUp(actAs(counselor), { candidacyId, outcome: 'openMarket', note: '' });
    expect(early).toEqual({ kind: 'not-allowed' });
    value(
      await transaction((tx) =>
        advance(tx, candidacyMachine, { id: candidacyId, event: { type: 'FOLLOW_UP_DUE' } }, actAs(clock)),
      ),
    );
    value(await recordFollowUp(actAs(counselor), { candidacyId, outcome: 'openMarket', note: '' }));
    expect(await matchingRegion(seeker.personId)).toBe('active.employerMatching.outcomeRecorded');
  });

  it('who waits is told when the position is filled, with the result of the register, once', async () => {
    const { vacancyId, candidacyId } = await presented();
    const other = await seekerOnTheWay();
    expect(value(await closeCandidaciesOf(actAs(clock), vacancyId, 'FILL_BY_OTHER'))).toEqual({ closed: 1 });
    expect(value(await closeCandidaciesOf(actAs(clock), vacancyId, 'FILL_BY_OTHER'))).toEqual({ closed: 0 });
    expect(await candidacyOf(candidacyId)).toMatchObject({ state: 'filledByOther', resultCode: '02' });
    expect(other.personId).toBeDefined();
  });
});
