import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CounselorActor } from '#app/core/actor.ts';
import { getToday } from '#app/features/caseload/today.queries.server.ts';
import {
  timelineSearchOf,
  wholeTimeline,
  writeTimelineCursor,
} from '#app/features/caseload/timeline-search.ts';
import { listTimeline } from '#app/features/caseload/timeline.queries.server.ts';
import { handOverClient } from '#app/features/handovers/commands/hand-over-client.server.ts';
import { getHandoverFacts } from '#app/features/handovers/handover-facts.queries.server.ts';
import { promisesOf } from '#app/features/handovers/handover-facts.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { closePromise, type PromiseEnd } from '#app/features/plans/commands/close-promise.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { savePlan, type PlanContents } from '#app/features/plans/commands/save-plan.server.ts';
import { getShownPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { planDocument } from '#app/features/plans/plan-document.server.ts';
import { listPromises } from '#app/features/plans/promises.queries.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { actAs, lahti, makeCounselor, monday, value } from '#tests/support/factories.ts';
import { makeClient } from '#tests/support/clients.ts';

const promise = { area: 'employerMatching', taskCode: '075', who: 'counselor', serviceId: null } as const;
const contents = (actions: PlanContents['actions']): PlanContents => ({
  situation: 'Out of work since October.',
  goal: 'Cook in a school.',
  followUpWay: 'By telephone.',
  reportDueOn: '2026-12-16',
  obligation: { mode: 'standard', target: null, reason: null },
  actions,
});
const own = {
  ...promise,
  who: 'seeker' as const,
  description: 'Keep the CV up to date.',
  dueOn: '2026-12-01',
};
const asked = { ...promise, description: 'Ask the school for a visit.', dueOn: '2026-11-10' };

const needs = {
  ...{ competence: 'Ten years in kitchens.', workAbility: 'No limits.', jobSearch: 'Applies a little.' },
  ...{ outlook: 'A few months.', needsGuidance: true, needsSkills: false, needsSupport: false },
  ...{ needsMultiSectoral: false, readyForWork: false },
};
const later = (hour: number) => new Date(Date.UTC(2026, 10, 17, hour - 2));
const visit = { startsAt: later(9), minutes: 45, channel: 'visit', place: 'Office' } as const;

/** A client whose initial interview has been held, which begins a plan. */
async function assessed() {
  const { counselor, personId, meetingId } = await makeClient();
  const act = actAs(counselor);
  value(await assignCounselor(act, { personId, counselorId: counselor.accountId }));
  value(await bookForClient(act, { meetingId, ...visit }));
  value(await startMeeting(actAs(counselor, later(9)), { meetingId }));
  value(
    await holdMeeting(actAs(counselor, later(10)), { meetingId, summary: 'Talked.', agreements: '', needs }),
  );
  return { act: actAs(counselor, later(11)), counselor, personId };
}

/** A client with a plan in force in which the authority has promised something. */
async function promised() {
  const made = await assessed();
  const planId = await approved(made, [own, asked]);
  return { ...made, planId };
}
type Made = Awaited<ReturnType<typeof assessed>>;

/** `was`: the words of the same action in the version before. */
type Promised = PlanContents['actions'][number] & { was?: string };

async function approved({ act, personId }: Made, actions: Promised[]): Promise<string> {
  const drafted = await kysely
    .selectFrom('Plan')
    .select('id')
    .where('personId', '=', personId)
    .where(sql<boolean>`jsonb_typeof("state") = 'object'`)
    .executeTakeFirst();
  const planId = drafted?.id ?? value(await draftPlan(act, { personId, kind: 'employment' })).id;
  const before = await kysely.selectFrom('PlanAction').selectAll().where('planId', '=', planId).execute();
  const known = actions.map(({ was, ...action }) => ({
    ...action,
    id: before.find(({ description }) => description === (was ?? action.description))?.id ?? null,
  }));
  const versionOf = async () =>
    (await kysely.selectFrom('Plan').select('version').where('id', '=', planId).executeTakeFirstOrThrow())
      .version;
  value(await savePlan(act, { planId, version: await versionOf(), ...contents(known) }));
  value(await proposePlan(act, { planId, version: await versionOf() }));
  const approval = {
    planId,
    version: await versionOf(),
    way: 'oral',
    note: 'Read aloud.',
    understood: true,
    copyGiven: true,
  } as const;
  value(await recordApproval(act, approval));
  return planId;
}

const words = (promises: { description: string }[]) => promises.map(({ description }) => description);
const queueOf = async (actor: CounselorActor) =>
  (await getToday(actor, later(12), 'en')).queues.find(({ section }) => section === 'promises');

describe('What the authority promises a client', () => {
  it('stands in the counselor’s queue from the day on which the plan is approved, late ones marked', async () => {
    const { counselor } = await promised();
    const queue = await queueOf(counselor);
    expect(queue?.lines).toMatchObject([{ kind: asked.description, late: true, on: '2026-11-10' }]);
    expect(queue?.count).toBe(1);
  });

  it('moves with the client to the next counselor, with the brief, and is nobody else’s', async () => {
    const { act, counselor, personId } = await promised();
    const facts = await getHandoverFacts(counselor, personId, 'en');
    if (!facts) throw new Error('a client has facts');
    expect(words(promisesOf(facts))).toEqual([asked.description]);
    const next = await makeCounselor();
    const hand = { personId, counselorId: next.accountId, words: '', facts, withMemos: false };
    value(await handOverClient(act, hand));
    expect((await queueOf(counselor))?.count).toBe(0);
    const { queues } = await getToday(next, later(12), 'en');
    expect(queues.filter(({ count }) => count > 0).map(({ section }) => section)).toEqual([
      'promises',
      'handovers',
    ]);
  });

  it('moves even where no brief is written', async () => {
    const { act, personId } = await promised();
    const next = await makeCounselor();
    value(await assignCounselor(act, { personId, counselorId: next.accountId }));
    expect((await queueOf(next))?.count).toBe(1);
  });

  it('is not lost by a version of the plan that leaves it out, and goes on in one that words it anew', async () => {
    const made = await promised();
    const { counselor, personId } = made;
    await approved(made, [own]);
    expect(words(await listPromises(counselor, personId))).toEqual([asked.description]);
    const again = await promised();
    const anew = { ...asked, description: 'Arrange a visit to the school.' };
    await approved(again, [own, { ...anew, was: asked.description }]);
    expect(words(await listPromises(again.counselor, again.personId))).toEqual([anew.description]);
  });

  it('is kept or let go with a reason by whoever serves the client, once, and that stands in the time line', async () => {
    const { act, counselor, personId } = await promised();
    const [open] = await listPromises(counselor, personId);
    const promiseId = open?.id ?? '';
    const end = { as: 'released', reason: 'The school takes no visitors.' } as const;
    value(await closePromise(act, { personId, promiseId, end }));
    expect(await listPromises(counselor, personId)).toEqual([]);
    const kept = { as: 'kept', report: '' } as const;
    expect(await closePromise(act, { personId, promiseId, end: kept })).toEqual({ kind: 'not-found' });
    const { lines } = await listTimeline(counselor, personId, { search: wholeTimeline, language: 'en' });
    expect(lines.find(({ source }) => source === 'PlanAction')).toMatchObject({
      type: 'released',
      note: end.reason,
      who: counselor.name,
    });
  });

  it.each([
    [
      'fi',
      'Lupauksesta luovuttiin 17.11.2026',
      'Miksi: ”Koulu ei ota vieraita.”',
      'Asiantuntija kertoi: ”Kävimme siellä.”',
    ],
    [
      'sv',
      'Löftet återtogs 17.11.2026',
      'Varför: ”Koulu ei ota vieraita.”',
      'En sakkunnig berättade: ”Kävimme siellä.”',
    ],
    [
      'en',
      'The promise was let go 17/11/2026',
      'Why: “Koulu ei ota vieraita.”',
      'A specialist said: “Kävimme siellä.”',
    ],
  ] as const)('tells the client in their plan how it ended: %s', async (language, letGo, why, went) => {
    const said = async (end: PromiseEnd) => {
      const { act, counselor, personId, planId } = await promised();
      const [open] = await listPromises(counselor, personId);
      value(await closePromise(act, { personId, promiseId: open?.id ?? '', end }));
      const plan = await getShownPlan(counselor, personId, planId, language);
      if (!plan) throw new Error('the client has a plan');
      return JSON.stringify(planDocument(plan, 'Aino Kivelä', language, monday));
    };
    const released = await said({ as: 'released', reason: 'Koulu ei ota vieraita.' });
    expect(released).toContain(letGo);
    expect(released).toContain(why);
    expect(await said({ as: 'kept', report: 'Kävimme siellä.' })).toContain(went);
  });

  it('is closed by no counselor of another area and by no id of another client’s', async () => {
    const { counselor, personId } = await promised();
    const other = await promised();
    const [open] = await listPromises(counselor, personId);
    const end = { as: 'kept', report: '' } as const;
    const closing = { personId, promiseId: open?.id ?? '', end };
    const nothing = { kind: 'not-found' };
    expect(await closePromise(actAs(await makeCounselor(lahti)), closing)).toEqual(nothing);
    expect(await closePromise(other.act, { ...closing, personId: other.personId })).toEqual(nothing);
    expect(await listPromises(counselor, personId)).toHaveLength(1);
  });
});

describe('The time line of a client', () => {
  const all = (actor: CounselorActor, personId: string, size?: number) =>
    listTimeline(actor, personId, { search: wholeTimeline, language: 'en', ...(size && { size }) });

  it('has every line once, whatever the size of its pages', async () => {
    const { counselor, personId } = await promised();
    const { lines } = await all(counselor, personId);
    const paged: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const search = { ...timelineSearchOf(new URL(`http://polku.invalid/?after=${after}`)) };
      const page = await listTimeline(counselor, personId, { search, language: 'en', size: 3 });
      paged.push(...page.lines.map(({ key }) => key));
      after = page.after;
    }
    expect(paged).toEqual(lines.map(({ key }) => key));
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('is narrowed by what it is about, by area of service, by who acted and by day', async () => {
    const { counselor, personId } = await promised();
    const found = async (query: string) => {
      const search = timelineSearchOf(new URL(`http://polku.invalid/?${query}`));
      return (await listTimeline(counselor, personId, { search, language: 'en' })).lines;
    };
    expect(new Set((await found('kind=plan')).map(({ kind }) => kind))).toEqual(new Set(['plan']));
    expect((await found('area=careerGuidance')).every(({ areas }) => areas.includes('careerGuidance'))).toBe(
      true,
    );
    expect((await found('actor=seeker')).every(({ role }) => role === 'seeker')).toBe(true);
    expect(await found('until=2020-01-01')).toEqual([]);
    expect((await found('kind=nothing&from=soon')).length).toBeGreaterThan(0);
  });

  it('shows a note to its author, and to a colleague once it is shared; to another area nothing', async () => {
    const { act, counselor, personId } = await promised();
    value(await addNote(act, { personId, channel: 'callOut', text: 'No answer.', share: false }));
    const colleague = await makeCounselor();
    const notes = async (actor: CounselorActor) =>
      (await all(actor, personId)).lines.filter(({ kind }) => kind === 'contact').length;
    expect(await notes(counselor)).toBe(1);
    expect(await notes(colleague)).toBe(0);
    value(await addNote(act, { personId, channel: 'callOut', text: 'Agreed on a visit.', share: true }));
    expect(await notes(colleague)).toBe(1);
    expect(await notes(await makeCounselor(lahti))).toBe(0);
  });

  it('begins at the first page where the address makes no sense', () => {
    expect(timelineSearchOf(new URL('http://polku.invalid/?after=1;drop'))).toEqual(wholeTimeline);
    const cursor = writeTimelineCursor(monday, 'h-000000000000000012');
    const { after } = timelineSearchOf(new URL(`http://polku.invalid/?after=${cursor}`));
    expect(after).toEqual({ at: monday, key: 'h-000000000000000012' });
  });
});
