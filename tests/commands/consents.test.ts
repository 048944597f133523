import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '#app/core/machine.ts';
import { kysely } from '#app/db/client.server.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { askConsent } from '#app/features/candidacies/commands/ask-consent.server.ts';
import { chooseCandidate } from '#app/features/candidacies/commands/choose-candidate.server.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { refuseConsent } from '#app/features/candidacies/commands/refuse-consent.server.ts';
import { rejectCandidate } from '#app/features/candidacies/commands/reject-candidate.server.ts';
import { withdrawConsent } from '#app/features/candidacies/commands/withdraw-consent.server.ts';
import { withdrawOwnConsent } from '#app/features/candidacies/commands/withdraw-own-consent.server.ts';
import { getPresented, listPresented } from '#app/features/candidacies/presented.queries.server.ts';
import { consentTexts, consentWords } from '#app/features/consents/consent-texts.ts';
import { consentMachine } from '#app/features/consents/consent.machine.ts';
import { getOwnConsent, listOwnConsents } from '#app/features/consents/own-consents.queries.server.ts';
import { textHash } from '#app/features/consents/text-hash.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { languages } from '#app/i18n/language.ts';
import { workOffDeadlines } from '#app/jobs/deadlines.server.ts';
import { allPurposes, mayBeAsked } from '#app/rules/consent-purposes.ts';
import { cast, interested, presented, seekerOnTheWay } from '#tests/support/candidates.ts';
import { actAs, lahti, makeCounselor, makePerson, monday, value } from '#tests/support/factories.ts';

const days = (count: number) => new Date(monday.getTime() + count * 24 * 60 * 60_000);
const consentOf = (candidacyId: string) =>
  kysely.selectFrom('Consent').selectAll().where('candidacyId', '=', candidacyId).executeTakeFirstOrThrow();
const messagesOf = async (subjectId: string) =>
  (await kysely.selectFrom('Outbox').select('type').where('subjectId', '=', subjectId).execute()).map(
    ({ type }) => type,
  );
const consentStateOf = async (candidacyId: string) => {
  const { context } = await kysely
    .selectFrom('Candidacy')
    .select('context')
    .where('id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  return Object(context).consent;
};

describe('A consent to tell an employer', () => {
  it('keeps who gave it, when, for what, in which words and until when', async () => {
    const { seeker, candidacyId } = await presented();
    const consent = await consentOf(candidacyId);
    expect(consent).toMatchObject({
      state: 'given',
      context: { purpose: 'employerDisclosure', disclosed: true },
      items: ['nameAndContact', 'skills'],
      language: 'fi',
      form: 'eSigned',
      answeredBy: seeker.accountId,
      textVersion: consentTexts.length,
      textHash: textHash(consentTexts.length, 'fi', 'asked'),
    });
    expect(consent.words).toBe(
      consentWords('fi', 'asked', { company: 'Leipomo Oy', job: 'Myyjä' }).join('\n'),
    );
    expect(consent.words).toContain('Leipomo Oy');
    const own = await getOwnConsent(seeker, consent.id);
    expect(own?.history.map(({ type }) => type)).toEqual(['ASK', 'GIVE', 'DISCLOSE']);
    expect(await getOwnConsent(await makePerson(), consent.id)).toBeNull();
  });

  it('that is taken back hides the person from the employer with the same act, and tells the employer', async () => {
    const { employer, vacancyId, seeker, candidacyId } = await presented();
    await logListRead(employer, [seeker.personId], 'candidates', monday);
    const { id, version } = await consentOf(candidacyId);
    value(await withdrawOwnConsent(actAs(seeker), { consentId: id, version }));
    expect(await listPresented(employer, vacancyId, monday)).toEqual([]);
    expect(await getPresented(employer, candidacyId, monday)).toBeNull();
    expect(await chooseCandidate(actAs(employer), { candidacyId })).toEqual({ kind: 'not-found' });
    expect(await messagesOf(id)).toEqual(['disclosure-ended']);
    const own = await getOwnConsent(seeker, id);
    expect(own?.state).toBe('withdrawn');
    expect(own?.looks).toHaveLength(1);
  });

  it('is taken back after the choice was made as well', async () => {
    const { employer, vacancyId, seeker, candidacyId } = await presented();
    value(await rejectCandidate(actAs(employer), { candidacyId, reasonCode: 'skills', note: '' }));
    expect(await listPresented(employer, vacancyId, monday)).toHaveLength(1);
    const { id } = await consentOf(candidacyId);
    value(await withdrawOwnConsent(actAs(seeker), { consentId: id }));
    expect(await listPresented(employer, vacancyId, monday)).toEqual([]);
  });

  it('is taken back by its own person, on a page that is not stale', async () => {
    const { seeker, candidacyId } = await presented();
    const { id, version } = await consentOf(candidacyId);
    expect(await withdrawOwnConsent(actAs(await makePerson()), { consentId: id })).toEqual({
      kind: 'not-found',
    });
    expect(await withdrawOwnConsent(actAs(await makeCounselor(lahti)), { consentId: id })).toEqual({
      kind: 'not-found',
    });
    expect(await withdrawOwnConsent(actAs(seeker), { consentId: id, version: version - 1 })).toEqual({
      kind: 'stale',
    });
    expect((await consentOf(candidacyId)).state).toBe('given');
  });

  it('that nobody used ends without a word to an employer who knows of nobody', async () => {
    const { counselor, seeker, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    value(await giveConsent(actAs(seeker), { candidacyId, items: [], language: 'sv' }));
    value(await withdrawConsent(actAs(seeker), { candidacyId }));
    expect(await messagesOf((await consentOf(candidacyId)).id)).toEqual([]);
  });

  it('that is refused is written down and has no other consequence', async () => {
    const { counselor, seeker, candidacyId } = await interested();
    const before = await kysely.selectFrom('Hearing').select('id').execute();
    value(await askConsent(actAs(counselor), { candidacyId }));
    value(await refuseConsent(actAs(seeker), { candidacyId, language: 'fi' }));
    expect(await consentOf(candidacyId)).toMatchObject({ state: 'refused', refusedAt: monday });
    expect(await kysely.selectFrom('Hearing').select('id').execute()).toEqual(before);
    const neglects = await kysely
      .selectFrom('History')
      .select('type')
      .where('personId', '=', seeker.personId)
      .where('type', 'in', ['RECORD_NEGLECT', 'RECORD_ABSENCE'])
      .execute();
    expect(neglects).toEqual([]);
  });

  it('that nobody answers within 30 days is taken back and may be asked for again', async () => {
    const { counselor, seeker, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    await workOffDeadlines(days(29));
    expect((await consentOf(candidacyId)).state).toBe('asked');
    await workOffDeadlines(days(31));
    expect((await consentOf(candidacyId)).state).toBe('notAsked');
    expect(await consentStateOf(candidacyId)).toBe('notAsked');
    value(await askConsent(actAs(counselor, days(32)), { candidacyId }));
    value(await giveConsent(actAs(seeker, days(33)), { candidacyId, items: [], language: 'fi' }));
  });

  it('ends with its last day: the employer sees nothing, and all who knew are told', async () => {
    const { employer, vacancyId, candidacyId } = await presented();
    await workOffDeadlines(days(190));
    const { id, state } = await consentOf(candidacyId);
    expect(state).toBe('expired');
    expect(await listPresented(employer, vacancyId, days(0))).toEqual([]);
    expect(await messagesOf(id)).toEqual(['consent-expired']);
  });

  it('can be asked for anew, and until it is answered nothing more is told', async () => {
    const { counselor, seeker, candidacyId } = await interested();
    value(await askConsent(actAs(counselor), { candidacyId }));
    value(await giveConsent(actAs(seeker), { candidacyId, items: [], language: 'fi' }));
    value(await askConsent(actAs(counselor), { candidacyId }));
    expect(await consentOf(candidacyId)).toMatchObject({ state: 'asked', items: [], givenAt: null });
    value(await giveConsent(actAs(seeker), { candidacyId, items: ['skills'], language: 'fi' }));
    expect((await consentOf(candidacyId)).items).toEqual(['nameAndContact', 'skills']);
  });

  it('is given with an application, in words of its own', async () => {
    const { vacancyId } = await cast();
    const seeker = await seekerOnTheWay();
    const application = { vacancyId, message: 'Haen.', items: ['skills' as const], language: 'en' as const };
    const { id } = value(await applyToVacancy(actAs(seeker), application));
    const consent = await consentOf(id);
    expect(consent).toMatchObject({ state: 'given', context: { disclosed: true } });
    expect(consent.words).toContain('By sending the application');
    expect(await listOwnConsents(seeker)).toHaveLength(1);
  });
});

describe('What nobody is asked for', () => {
  it('is what the law itself gives the right to: the question is refused, with its source', () => {
    const never = allPurposes.filter((purpose) => !mayBeAsked(purpose));
    expect(never).toEqual(['employmentServices', 'multiSectoralSupport', 'informationFromOthers', 'readLog']);
    fc.assert(
      fc.property(
        fc.constantFrom(...allPurposes),
        fc.constantFrom('ASK', 'GIVE_BY_APPLYING'),
        (purpose, type) => {
          const role = type === 'ASK' ? 'counselor' : 'seeker';
          const stored = { state: 'notAsked', context: { purpose, disclosed: false } };
          const moved = step(consentMachine, stored, { type, actor: { role }, on: '2026-11-16' });
          expect(moved !== null).toBe(mayBeAsked(purpose));
        },
      ),
    );
  });
});

describe('The words of a consent', () => {
  /** Whoever changes a word of a published version adds a version instead: a consent holds for the words that were read. */
  const published: Record<string, string> = {
    '1 fi asked': '2a6a81d12eb48b661856ba4f0c1b80795fa91ca017b16e21077d14dad3235303',
    '1 fi applying': '2aff014c9ea91c36d7b2da00e5d4e990ccf025a0a16ca421ea538b5677de07cd',
    '1 sv asked': 'c8e83f7d97907b085d10489c6bc1fa9d848da0bf9deb31ed9e3c07c77e97457a',
    '1 sv applying': '2e3441b71f1fc34f1a2f44b99173b94f565a45774caa4dd51dfba38354c672fc',
    '1 en asked': 'e4a2b848d31ab965482684d82ba889ab47e8e5737c72232711613f512f34bda9',
    '1 en applying': '75ab842d2d326a853081499788e5db3d36e1883308e556e11207dca2aaa9b4c0',
    '2 fi asked': 'e46edb8e3b359eff6f3b3fc53225532deaf24c0b91fb9bf37893bbe3042a9e8a',
    '2 fi applying': '6a902c1d0249ef9fd77cbafc890f9f2303d3500b3367633010e297c4d0dcf64a',
    '2 sv asked': '580adea071e0034ded02f5651cb9e5d5d1b9922a26bc74e238c34704b8ab3245',
    '2 sv applying': 'd09e2288ed55be47bd2c604c441b230e657d022d9aebaa8c5c13bb775a7ec73c',
    '2 en asked': '5fc9670ab5b9df907526326457e7045777c3f987692ef42e7fd995ee6c4b8c1a',
    '2 en applying': 'cae292f139b09d807af27db55b3f3d26c4e57da130dcd7718ae8743a0f1f3a4b',
  };

  it('of each version and language are what was published', () => {
    const now = Object.fromEntries(
      consentTexts.flatMap((_, at) =>
        languages.flatMap((language) =>
          (['asked', 'applying'] as const).map((occasion) => [
            `${at + 1} ${language} ${occasion}`,
            textHash(at + 1, language, occasion),
          ]),
        ),
      ),
    );
    expect(now).toEqual(published);
  });

  it('name the employer and the job wherever they say what is told', () => {
    for (const language of languages) {
      const words = consentWords(language, 'applying', { company: 'Leipomo Oy', job: 'Myyjä' }).join(' ');
      expect(words).toContain('Leipomo Oy');
      expect(words).not.toMatch(/[{}]/);
    }
  });
});
