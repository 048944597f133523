import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { staffChannels, type Channel, type CounselorActor } from '#app/core/actor.ts';
import { RECORDED } from '#app/core/for-client.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { saveSeekerView } from '#app/features/assessments/commands/save-seeker-view.server.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { showInterestInVacancy } from '#app/features/candidacies/commands/show-interest-in-vacancy.server.ts';
import { withdrawOwnConsent } from '#app/features/candidacies/commands/withdraw-own-consent.server.ts';
import { chooseGoal } from '#app/features/journey/commands/choose-goal.server.ts';
import { requestDiscussion } from '#app/features/meetings/commands/request-meeting.server.ts';
import { chooseForClient } from '#app/features/messages/commands/choose-for-client.server.ts';
import { listRecorded, listRecordedOf } from '#app/features/on-behalf/recorded.queries.server.ts';
import { listOwnHistory } from '#app/features/privacy/own-data.queries.server.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { saveRegistrationDraft } from '#app/features/registration/commands/save-registration-draft.server.ts';
import { deliverOutbox } from '#app/jobs/outbox.server.ts';
import { interested } from '#tests/support/candidates.ts';
import { makeClient, makeNewcomer } from '#tests/support/clients.ts';
import { actAs, lahti, makeCounselor, monday, value } from '#tests/support/factories.ts';

const forClient = (counselor: CounselorActor, channel: Channel = 'phone') => ({
  ...actAs(counselor),
  channel,
});
const consentOf = (candidacyId: string) =>
  kysely.selectFrom('Consent').selectAll().where('candidacyId', '=', candidacyId).executeTakeFirstOrThrow();
const profile = {
  ...{ occupationCodes: ['7512'], skills: ['leipominen'], education: null, languages: [] },
  ...{ municipalityCodes: ['049'], workingTimes: [], presentation: 'Leivon.' },
};
const notFound = { kind: 'not-found' };

async function assessed(personId: string, { accountId, areaCode }: CounselorActor): Promise<string> {
  const id = uuid();
  const at = { createdAt: monday, updatedAt: monday };
  await kysely
    .insertInto('NeedsAssessment')
    .values({ id, personId, areaCode, assessedBy: accountId, ...at })
    .execute();
  return id;
}

describe('What staff record for a client', () => {
  it('stands in the history with who, how and when, and is shown on the matter', async () => {
    const { seeker, counselor, personId } = await makeClient();
    value(await chooseGoal(forClient(counselor), { personId, goal: 'Leipuri' }));
    const { lines } = await listOwnHistory(seeker, null);
    expect(lines[0]).toMatchObject({
      type: 'CHOOSE_GOAL',
      actorRole: 'counselor',
      toldBy: 'phone',
      isOwn: false,
    });
    const [recorded] = await listRecorded(seeker, { table: 'Journey' }, 'fi');
    expect(recorded).toMatchObject({ by: counselor.name, channel: 'phone', at: monday });
  });

  it('is told to the client once for each act, whatever number of steps it took', async () => {
    const { seeker, counselor, personId } = await makeClient();
    await deliverOutbox(monday);
    const told = () =>
      kysely
        .selectFrom('Notice')
        .select('params')
        .where('accountId', '=', seeker.accountId)
        .where('type', '=', `seeker.${RECORDED}`)
        .orderBy('outboxId', 'desc')
        .execute();
    const before = (await told()).length;
    const act = {
      personId,
      kind: 'application',
      on: '2026-11-16',
      what: 'Leipuri',
      employer: 'Kaura',
    } as const;
    const later = new Date(monday.getTime() + 60_000);
    value(await reportAct({ ...forClient(counselor), now: later }, act));
    await deliverOutbox(later);
    const [notice, ...rest] = await told();
    expect(rest).toHaveLength(before);
    expect(notice?.params).toMatchObject({
      toldBy: { fi: 'puhelimessa', sv: 'per telefon', en: 'by phone' },
    });
  });

  it('of what moves no machine is kept and told as well', async () => {
    const { seeker, counselor, personId } = await makeClient();
    value(await saveProfile(forClient(counselor, 'visit'), { personId, ...profile }));
    value(await requestDiscussion(forClient(counselor, 'paper'), { personId }));
    value(await chooseForClient(forClient(counselor), { personId, channel: 'letter' }));
    expect(await listRecordedOf(seeker, 'profile', 'fi')).toMatchObject([{ channel: 'visit' }]);
    expect(await listRecordedOf(seeker, 'askMeeting', 'fi')).toMatchObject([{ channel: 'paper' }]);
    expect(await listRecordedOf(seeker, 'reach', 'fi')).toMatchObject([{ by: counselor.name }]);
  });

  it('of what the person does alone, nothing', async () => {
    const { seeker, personId } = await makeClient();
    value(await saveProfile(actAs(seeker), { personId, ...profile }));
    expect(await listRecordedOf(seeker, 'profile', 'fi')).toEqual([]);
  });

  it('is the client’s own view beside the assessment too', async () => {
    const { seeker, counselor, personId } = await makeClient();
    const assessmentId = await assessed(personId, counselor);
    const view = { assessmentId, view: 'Voin tehdä kevyttä työtä.' };
    expect(await saveSeekerView(forClient(await makeCounselor(lahti)), view)).toEqual(notFound);
    value(await saveSeekerView(forClient(counselor), view));
    expect(await listRecordedOf(seeker, 'ownView', 'sv')).toHaveLength(1);
  });

  it('keeps what is typed of each client apart', async () => {
    const [one, two] = [await makeNewcomer(), await makeNewcomer()];
    const by = one.counselor;
    const values = { skills: 'Leivon' };
    const drafts = (personId: string) =>
      saveRegistrationDraft(actAs(by), { step: 'skills', values, personId });
    value(await drafts(one.seeker.personId));
    expect(await drafts((await makeNewcomer({ areaCode: lahti })).seeker.personId)).toEqual(notFound);
    const kept = await kysely
      .selectFrom('Draft')
      .select('form')
      .where('accountId', '=', by.accountId)
      .execute();
    expect(kept).toEqual([{ form: `registration skills ${one.seeker.personId}` }]);
    expect(kept[0]?.form).not.toContain(two.seeker.personId);
  });
});

describe('A consent that staff record', () => {
  const items = { items: ['skills'] as const, language: 'fi' as const };

  it('is in writing: never from a call, and only with the person’s signature', async () => {
    const { counselor, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    const give = (channel: Channel, signed: boolean) =>
      giveConsent(forClient(counselor, channel), { candidacyId, ...items, signed });
    expect(await give('phone', true)).toEqual({ kind: 'invalid', errors: { signed: ['notByPhone'] } });
    expect(await give('visit', false)).toEqual({ kind: 'invalid', errors: { signed: ['mustBeChecked'] } });
    value(await give('visit', true));
    expect(await consentOf(candidacyId)).toMatchObject({
      ...{ state: 'given', form: 'written', answeredBy: counselor.accountId, language: 'fi' },
    });
  });

  it('is taken back in any channel', async () => {
    const { counselor, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    value(await giveConsent(forClient(counselor, 'paper'), { candidacyId, ...items, signed: true }));
    const { id: consentId } = await consentOf(candidacyId);
    value(await withdrawOwnConsent(forClient(counselor), { consentId }));
    expect((await consentOf(candidacyId)).state).toBe('withdrawn');
  });
});

describe('A job that a client asks staff for', () => {
  it('is shown interest in or applied for in the client’s name, and by no stranger', async () => {
    const { vacancyId } = await interested();
    const { counselor, personId } = await makeClient();
    const stranger = await makeCounselor(lahti);
    const application = { vacancyId, personId, message: 'Hei', items: [], language: 'fi' as const };
    expect(await showInterestInVacancy(forClient(stranger), { vacancyId, personId })).toEqual(notFound);
    expect(await applyToVacancy(forClient(stranger, 'paper'), application)).toEqual(notFound);
    expect(await applyToVacancy(forClient(counselor), application)).toMatchObject({ kind: 'invalid' });
    value(await applyToVacancy(forClient(counselor, 'paper'), { ...application, signed: true }));
    const sent = await kysely
      .selectFrom('Candidacy')
      .select('state')
      .where('personId', '=', personId)
      .executeTakeFirst();
    expect(sent).toEqual({ state: 'applied' });
  });
});

describe('The channels of staff', () => {
  it('are those in which a person can be without the e-service', () => {
    expect(staffChannels).toEqual(['phone', 'visit', 'paper']);
  });
});
