import { expect, type Page } from '@playwright/test';
import { addDays, addMonths } from '#app/rules/dates.ts';
import { Visitor } from './pages.ts';

export type Traveller = { name: string; counselor: string; language: 'fi' | 'sv' | 'en' };
const employer = 'Leipomo Kaneli Oy';

/** One person's path from first sign-in to work, in one language, by hand in a browser. */
export async function travel(page: Page, site: string, traveller: Traveller): Promise<void> {
  const visitor = new Visitor(page, site, traveller.language);
  await register(visitor, traveller);
  const meetingId = await bookInterview(visitor);
  const personId = await beInterviewed(visitor, traveller, meetingId);
  await agreePlan(visitor, traveller);
  await useServices(visitor, traveller, personId);
  const candidacyId = await findWork(visitor, traveller, personId);
  await followUp(visitor, traveller, candidacyId);
}

/** Sends each page of the registration and lands on the result. */
async function register(visitor: Visitor, { name }: Traveller): Promise<void> {
  await visitor.signIn(name);
  const step = (path: string, answers: Parameters<Visitor['send']>[0]) =>
    visitor.step(`/my/registration/${path}`, answers);
  await step('contact', {
    phone: '+358 50 000 1234',
    email: 'asiakas@esimerkki.fi',
    streetAddress: 'Koivutie 1',
    postalCode: '02600',
    postOffice: 'ESPOO',
    serviceLanguage: visitor.language === 'sv' ? 'sv' : 'fi',
  });
  await step('situation', { situation: 'unemployed', benefitPayer: 'kela' });
  await step('work', {
    hasWorked: 'yes',
    'jobs.0.title': 'Leipuri',
    'jobs.0.from': '2019',
    'jobs.0.to': '2026',
  });
  await step('education', { level: 'vocational', studiesNow: 'no' });
  await step('skills', { skills: 'leivonta, hygieniapassi', interpreter: 'no' });
  await step('ability', { ability: 'noEffect' });
  await step('changes', { change: 'nothing', understood: '' });
  await visitor.step('/my/registration/review');
  await expect(visitor.page).toHaveURL(/registration-result/);
}

/** Books the first free time and answers the meeting's id. */
async function bookInterview(visitor: Visitor): Promise<string> {
  const id = await visitor.idIn('/my/meetings/');
  await visitor.open(`/my/meetings/${id}`);
  await visitor.page.locator('main input[name=slotId]').first().check();
  await visitor.send({});
  await expect(visitor.page.locator('main')).toContainText(/Leppävaara/);
  return id;
}

/** The counselor takes the person as a client, waits for the day and holds the interview; answers the person's id. */
async function beInterviewed(
  visitor: Visitor,
  { name, counselor }: Traveller,
  meetingId: string,
): Promise<string> {
  const calendar = await visitor.page.request.get(
    `${visitor.site}/${visitor.language}/my/meetings/${meetingId}/calendar`,
  );
  const [, year = '', month = '', day = ''] =
    /DTSTART\D*(\d{4})(\d{2})(\d{2})/.exec(await calendar.text()) ?? [];
  await moveClock(visitor, `${year}-${month}-${day}`);
  await visitor.signIn(counselor);
  await visitor.open(`/counselor/meetings/${meetingId}`);
  const personId = await visitor.idIn('/counselor/clients/');
  await visitor.step(`/counselor/clients/${personId}/assign`, { counselorId: '' });
  await visitor.step(`/counselor/meetings/${meetingId}/start`);
  await visitor.send({
    competence: 'Kokenut leipuri.',
    workAbility: 'Arki kuormittaa, tukea tarvitaan.',
    jobSearch: 'Hakemukset ovat vanhentuneet.',
    outlook: 'Työllistyy, kun osaaminen täydentyy.',
    needsGuidance: '',
    needsSkills: '',
    needsSupport: '',
    readyForWork: '',
    summary: `${name} haluaa leipoa.`,
    agreements: 'Suunnitelma lähetetään luettavaksi.',
  });
  await expect(visitor.page).toHaveURL(/\/plans\//);
  return personId;
}

const services = {
  fi: ['Työnhakuvalmennus', 'Keittiö- ja ravintola-ala', 'Sosiaaliohjaus'],
  sv: ['Jobbsökarträning', 'Kök och restaurang', 'Socialhandledning'],
  en: ['Job-search coaching', 'Kitchen and restaurant work', 'Social counselling'],
} as const;

/** A plan that uses all four areas, written by the counselor and approved by the person; answers its id. */
async function agreePlan(visitor: Visitor, { name, language }: Traveller): Promise<string> {
  const [, planId = ''] = /\/plans\/([0-9a-f-]+)/.exec(visitor.page.url()) ?? [];
  const today = await todayOf(visitor);
  const tasks = ['careerGuidance:061', 'skillsDevelopment:064', 'socialSupport:078', 'employerMatching:049'];
  const rows = tasks.map((task, at) => ({
    [`actions.${at}.task`]: task,
    [`actions.${at}.description`]: `Sovittu toimi ${at + 1}`,
    [`actions.${at}.dueOn`]: addMonths(today, 2),
    [`actions.${at}.serviceId`]: services[language][at] ?? '',
  }));
  await visitor.step(`/counselor/plans/${planId}/edit?rows=${tasks.length}`, {
    situation: 'Työtön leipuri, joka haluaa takaisin alalle.',
    goal: 'Työ leipomossa',
    ...Object.assign({}, ...rows),
    obligationMode: 'standard',
    followUpWay: 'Omassa asioinnissa',
    reportDueOn: addMonths(today, 1),
  });
  await visitor.step(`/counselor/plans/${planId}/propose`);
  await visitor.signIn(name);
  await visitor.step(`/my/plans/${planId}/approve`, { read: '' });
  await expect(visitor.page.locator('main')).toContainText('Sovittu toimi 4');
  return planId;
}

/** From the agreed services to the day on which they run. */
async function useServices(
  visitor: Visitor,
  { name, counselor }: Traveller,
  personId: string,
): Promise<void> {
  await visitor.signIn(counselor);
  await visitor.open(`/counselor/clients/${personId}`);
  const referrals = await visitor.idsIn('/counselor/referrals/');
  expect(referrals).toHaveLength(services.fi.length);
  const today = await todayOf(visitor);
  const days = { startsOn: today, endsOn: addMonths(today, 2) };
  for (const id of referrals) {
    const page = `/counselor/referrals/${id}`;
    await visitor.open(page);
    if (await visitor.offers(`${page}/refer`)) await visitor.step(`${page}/refer`);
    else {
      await visitor.signIn(name);
      await visitor.step(`/my/referrals/${id}/apply`);
      await visitor.signIn(counselor);
      await visitor.step(`${page}/select`);
    }
    await visitor.step(`${page}/accept`, days);
    await visitor.step(`${page}/start`, days);
  }
}

/** Suggested by the counselor, presented with consent, interviewed and hired; answers the candidacy's id. */
async function findWork(visitor: Visitor, { name, counselor }: Traveller, personId: string): Promise<string> {
  await visitor.signIn(name);
  await visitor.step('/my/profile', {
    occupationCodes: '7512',
    skills: 'leivonta',
    municipalityCodes: '049',
    workingTimes: '01',
  });
  await visitor.step('/my/profile/publish');
  await visitor.open('/my/jobs');
  await expect(visitor.page.locator('main')).toContainText('Leipuri');
  await visitor.signIn(counselor);
  await visitor.open(`/counselor/clients/${personId}/match`);
  await visitor.send({ suitability: 'Kokemus vastaa paikkaa.' });
  const [, id = ''] = /\/candidacies\/([0-9a-f-]+)/.exec(visitor.page.url()) ?? [];
  await visitor.signIn(name);
  await visitor.step(`/my/jobs/${id}/interest`);
  await visitor.signIn(counselor);
  await visitor.step(`/counselor/candidacies/${id}/ask-consent`);
  await visitor.signIn(name);
  await visitor.step(`/my/jobs/${id}/consent`, {
    items: ['languages', 'education', 'workHistory', 'skills'],
  });
  await visitor.signIn(counselor);
  await visitor.step(`/counselor/candidacies/${id}/present`);
  const today = await todayOf(visitor);
  await visitor.signIn(employer);
  await visitor.step(`/employer/candidates/${id}/interview`, {
    interviewOn: addDays(today, 3),
    interviewTime: '10:00',
  });
  await visitor.step(`/employer/candidates/${id}/choose`);
  await visitor.step(`/employer/candidates/${id}/hire`, {
    startsOn: addDays(today, 7),
    hoursPerWeek: '37',
    duration: '06',
  });
  return id;
}

/** Three months after the start: the clock reminds, the counselor records, the person reads of all of it. */
async function followUp(
  visitor: Visitor,
  { name, counselor }: Traveller,
  candidacyId: string,
): Promise<void> {
  await moveClock(visitor, addDays(addMonths(await todayOf(visitor), 3), 14));
  await visitor.signIn(counselor);
  await visitor.open('/notices');
  await expect(visitor.page.locator('main')).toContainText('Leipuri');
  await visitor.step(`/counselor/candidacies/${candidacyId}/follow-up`, { outcome: 'openMarket' });
  await visitor.signIn(name);
  await visitor.open('/my');
  await expect(async () => {
    await visitor.open('/notices');
    expect(await visitor.page.locator('main').getByText(employer).count()).toBeGreaterThanOrEqual(4);
  }).toPass({ timeout: 60_000 });
}

/** Moves the demonstration on to a day, and all that is due happens. */
async function moveClock(visitor: Visitor, date: string): Promise<void> {
  if ((await todayOf(visitor)) < date) await visitor.step('/demonstration/clock', { date });
  await expect(async () => expect((await todayOf(visitor)) >= date).toBe(true)).toPass({ timeout: 600_000 });
}

/** The demonstration's day; nothing while it is on its way. */
async function todayOf(visitor: Visitor): Promise<string> {
  const page = await visitor.page.request.get(`${visitor.site}/${visitor.language}/demonstration/clock`);
  return /min="(\d{4}-\d{2}-\d{2})"/.exec(await page.text())?.[1] ?? '';
}
