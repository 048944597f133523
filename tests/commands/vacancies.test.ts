import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { copyVacancy } from '#app/features/vacancies/commands/copy-vacancy.server.ts';
import { publishVacancy } from '#app/features/vacancies/commands/publish-vacancy.server.ts';
import { refuseVacancy } from '#app/features/vacancies/commands/refuse-vacancy.server.ts';
import { requestCorrection } from '#app/features/vacancies/commands/request-correction.server.ts';
import { saveVacancy } from '#app/features/vacancies/commands/save-vacancy.server.ts';
import { submitVacancy } from '#app/features/vacancies/commands/submit-vacancy.server.ts';
import { withdrawVacancy } from '#app/features/vacancies/commands/withdraw-vacancy.server.ts';
import { getNeed, listMyNeeds } from '#app/features/vacancies/needs.queries.server.ts';
import { postingHints } from '#app/features/vacancies/posting-hints.ts';
import { parseValues } from '#app/core/form.server.ts';
import { VacancyForm } from '#app/features/vacancies/vacancies.schema.server.ts';
import { actAs, lahti, makeCounselor, makeEmployer, monday, value } from '#tests/support/factories.ts';

const typed = {
  kind: 'publicVacancy',
  language: 'fi',
  title: 'Myyjä',
  description: 'Palvelet asiakkaita ja hoidat kassaa.',
  occupationCode: '5223',
  skills: 'kassatyö, kassaarbete, oma taito',
  municipalityCode: '049',
  contractType: '01',
  workingTime: '01',
  duration: '06',
  pay: '13,50 €/tunti',
  positions: '1',
  applicationWay: 'polku',
  applyBy: '2026-12-31',
  contactName: 'Erik',
};
const draftOf = (over: Record<string, string> = {}) => value(parseValues({ ...typed, ...over }, VacancyForm));

const deadlinesOf = (id: string) =>
  kysely
    .selectFrom('Deadline')
    .select(['event', 'dueAt'])
    .where('subjectId', '=', id)
    .orderBy('event')
    .execute();

describe('A recruitment need', () => {
  it('keeps skills by what they mean, in whatever language they were typed', () => {
    expect(draftOf().skills).toEqual(['cashDesk', 'oma taito']);
  });

  it('is saved, sent, checked and published, and its last day is planned for the clock', async () => {
    const employer = await makeEmployer();
    const counselor = await makeCounselor();
    const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft: draftOf() }));
    value(await submitVacancy(actAs(employer), { vacancyId: id }));
    expect(await publishVacancy(actAs(employer), { vacancyId: id })).toEqual({ kind: 'forbidden' });
    value(await publishVacancy(actAs(counselor), { vacancyId: id }));
    expect(await getNeed(employer, id)).toMatchObject({ state: 'published', publishedAt: monday });
    expect(await deadlinesOf(id)).toEqual([
      { event: 'APPLICATION_DEADLINE_PASSED', dueAt: new Date('2027-01-01T00:00:00+02:00') },
    ]);
  });

  it('cannot be sent before it says all that a posting must say', async () => {
    const employer = await makeEmployer();
    const draft = draftOf({ description: '', applyBy: '' });
    const { id, missing } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft }));
    expect(missing).toEqual(['description', 'applyBy']);
    expect(await submitVacancy(actAs(employer), { vacancyId: id })).toEqual({ kind: 'not-allowed' });
  });

  it('asks why a word belongs to the work before it is sent', async () => {
    const employer = await makeEmployer();
    const draft = draftOf({ description: 'Haemme äidinkieleltään suomenkielistä. Liitä kuva.' });
    expect(postingHints(draft).map(({ kind }) => kind)).toEqual(['nativeLanguage', 'photo']);
    const { id, missing } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft }));
    expect(missing).toEqual(['hintNote']);
    const answered = { ...draft, hintNote: 'Näyttelijän työ' };
    value(await saveVacancy(actAs(employer), { vacancyId: id, draft: answered }));
    value(await submitVacancy(actAs(employer), { vacancyId: id }));
  });

  it('that is open only for subsidised persons, or is a work trial, is no public posting', () => {
    expect(parseValues({ ...typed, supportedOnly: 'yes' }, VacancyForm)).toEqual({
      kind: 'invalid',
      errors: { kind: ['mustBePresentation'] },
    });
    expect(parseValues({ ...typed, contractType: 'trial' }, VacancyForm).kind).toBe('invalid');
    expect(draftOf({ kind: 'presentationPosition', supportedOnly: 'yes' }).supportedOnly).toBe(true);
  });

  it('comes back to be corrected by a day, with the reason the employer reads', async () => {
    const employer = await makeEmployer();
    const counselor = await makeCounselor();
    const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft: draftOf() }));
    value(await submitVacancy(actAs(employer), { vacancyId: id }));
    const ask = { vacancyId: id, reasonCode: 'discrimination', note: 'Ikää ei saa vaatia.' } as const;
    const past = await requestCorrection(actAs(counselor), { ...ask, correctBy: '2026-11-15' });
    expect(past).toEqual({ kind: 'invalid', errors: { correctBy: ['past'] } });
    value(await requestCorrection(actAs(counselor), { ...ask, correctBy: '2026-11-20' }));
    expect(await getNeed(employer, id)).toMatchObject({
      state: 'correctionRequested',
      checkReasonCode: 'discrimination',
      checkNote: 'Ikää ei saa vaatia.',
      correctBy: '2026-11-20',
    });
    expect((await deadlinesOf(id)).map(({ event }) => event)).toEqual(['CORRECTION_DEADLINE_PASSED']);
    value(await saveVacancy(actAs(employer), { vacancyId: id, draft: draftOf() }));
    value(await submitVacancy(actAs(employer), { vacancyId: id }));
    const refusal = { vacancyId: id, reasonCode: 'inappropriate', note: 'Perustelut' } as const;
    value(await refuseVacancy(actAs(counselor), refusal));
    expect(await withdrawVacancy(actAs(employer), { vacancyId: id })).toEqual({ kind: 'not-allowed' });
  });

  it('is not there for another company or another area, and a stale page is refused', async () => {
    const employer = await makeEmployer();
    const other = await makeEmployer('Toinen Oy');
    const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft: draftOf() }));
    expect(await getNeed(other, id)).toBeNull();
    expect(await getNeed(await makeCounselor(lahti), id)).toBeNull();
    const theirs = await saveVacancy(actAs(other), { vacancyId: id, draft: draftOf({ title: 'Varas' }) });
    expect(theirs).toEqual({ kind: 'not-found' });
    expect(await submitVacancy(actAs(other), { vacancyId: id })).toEqual({ kind: 'not-found' });
    expect(await copyVacancy(actAs(other), { vacancyId: id })).toEqual({ kind: 'not-found' });
    value(await submitVacancy(actAs(employer), { vacancyId: id, version: 0 }));
    expect(await withdrawVacancy(actAs(employer), { vacancyId: id, version: 0 })).toEqual({ kind: 'stale' });
    expect(await getNeed(employer, id)).toMatchObject({ title: 'Myyjä', state: 'checking' });
    expect(await listMyNeeds(other, monday)).toEqual([]);
  });

  it('is copied without its dates and its check', async () => {
    const employer = await makeEmployer();
    const { id } = value(await saveVacancy(actAs(employer), { vacancyId: null, draft: draftOf() }));
    const copy = value(await copyVacancy(actAs(employer), { vacancyId: id }));
    expect(await getNeed(employer, copy.id)).toMatchObject({ title: 'Myyjä', state: 'draft', applyBy: null });
  });
});
