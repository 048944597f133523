import { describe, expect, it } from 'vitest';
import { clock, type CounselorActor } from '#app/core/actor.ts';
import { mailedToken, newToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { answerPlanByLink } from '#app/features/plans/commands/answer-plan-by-link.server.ts';
import { approveForPartner } from '#app/features/plans/commands/approve-for-partner.server.ts';
import { approvePlan } from '#app/features/plans/commands/approve-plan.server.ts';
import { closePlans } from '#app/features/plans/commands/close-plans.server.ts';
import { commentPlan } from '#app/features/plans/commands/comment-plan.server.ts';
import { discussPlan } from '#app/features/plans/commands/discuss-plan.server.ts';
import { draftPlan } from '#app/features/plans/commands/draft-plan.server.ts';
import { proposePlan } from '#app/features/plans/commands/propose-plan.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { reportAction } from '#app/features/plans/commands/report-action.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { sendPlanLink } from '#app/features/plans/commands/send-plan-link.server.ts';
import { withdrawProposal } from '#app/features/plans/commands/withdraw-proposal.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { getOwnPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { movePlan } from '#app/features/plans/move-plan.server.ts';
import { listPlanQueue } from '#app/features/plans/plan-queue.queries.server.ts';
import { getSentPlan } from '#app/features/plans/sent-plan.queries.server.ts';
import { workOff } from '#app/jobs/due.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { actAs, lahti, makeCounselor, makeManager, monday, value } from '#tests/support/factories.ts';
import { jobSeeker, on, sentTo, type Case } from '#tests/support/obligations.ts';
import { contentsOn, detailsOn, planDrafted, planProposed } from '#tests/support/plans.ts';

const DAY = '2026-11-16';
const later = (days: number) => on(addDays(DAY, days));
const oral = { way: 'oral', understood: true, copyGiven: true, note: '' } as const;
const ofCounty = { partner: 'wellbeingCounty', way: 'oral', approver: 'Hanna Virta', note: '' } as const;
const kelaToo = { ...detailsOn(DAY).multiSectoral, kelaRehabilitation: 'yes' };

const row = (planId: string) =>
  kysely.selectFrom('Plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow();
const stateOf = async (planId: string) => (await row(planId)).state;
const planned = async (planId: string) =>
  (
    await kysely
      .selectFrom('Deadline')
      .select(['event', 'dueAt'])
      .where('subjectId', '=', planId)
      .where('doneAt', 'is', null)
      .orderBy('dueAt')
      .orderBy('event')
      .execute()
  ).map(({ event, dueAt }) => `${event} ${isoDate(dueAt)}`);
const approvals = async (planId: string) =>
  kysely
    .selectFrom('PlanApproval')
    .innerJoin('PlanProposal', 'PlanProposal.id', 'PlanApproval.proposalId')
    .select(['party', 'way', 'approver', 'recordedName', 'round', 'voidedAt'])
    .where('planId', '=', planId)
    .orderBy('round')
    .orderBy('party')
    .execute();

async function approveOwn({ seeker }: Case, planId: string, day = DAY) {
  const { version } = await row(planId);
  return approvePlan(actAs(seeker, on(day)), { planId, version });
}

/** Works off everything until then, however much follows from what. */
async function until(at: Date): Promise<void> {
  while (await workOff(at));
}

describe('A multi-sectoral plan', () => {
  it('is in force only when the person and the wellbeing county have both approved, in either order', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveOwn(one, planId));
    expect(await stateOf(planId)).toBe('awaitingParties');
    expect((await row(planId)).approvedAt).toBeNull();
    value(await approveForPartner(actAs(one.counselor), { planId, ...ofCounty }));
    expect(await stateOf(planId)).toBe('inForce');

    const two = await jobSeeker(DAY);
    const other = await planProposed(two, DAY, 'multiSectoral');
    value(await approveForPartner(actAs(two.counselor), { planId: other, ...ofCounty }));
    expect(await stateOf(other)).toBe('awaitingSeeker');
    value(await recordApproval(actAs(two.counselor), { planId: other, ...oral }));
    expect(await stateOf(other)).toBe('inForce');
    expect(await approvals(other)).toMatchObject([
      { party: 'employmentAuthority', way: 'electronic' },
      { party: 'seeker', way: 'oral', approver: 'Aino Kivelä', recordedName: two.counselor.name },
      { party: 'wellbeingCounty', way: 'oral', approver: 'Hanna Virta', recordedName: two.counselor.name },
    ]);
  });

  it('waits for Kela too where Kela’s rehabilitation is needed, and never for Kela where it is not', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral', kelaToo);
    value(await approveForPartner(actAs(one.counselor), { planId, ...ofCounty }));
    value(await approveOwn(one, planId));
    expect(await stateOf(planId)).toBe('awaitingParties');
    value(await approveForPartner(actAs(one.counselor), { planId, ...ofCounty, partner: 'kela' }));
    expect(await stateOf(planId)).toBe('inForce');

    const without = await planProposed(await jobSeeker(DAY), DAY, 'multiSectoral');
    const { areaCode } = await row(without);
    const counselor = await makeCounselor(areaCode);
    const kela = { planId: without, ...ofCounty, partner: 'kela' } as const;
    expect(await approveForPartner(actAs(counselor), kela)).toEqual({ kind: 'not-allowed' });
  });

  it('shows nobody as having agreed before they did', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveOwn(one, planId));
    const seen = await getOwnPlan(one.seeker, planId, 'fi');
    expect(seen?.parties.lines.map(({ party, approval }) => [party, approval !== null])).toEqual([
      ['employmentAuthority', true],
      ['seeker', true],
      ['wellbeingCounty', false],
    ]);
  });

  it('loses every approval when it is edited, and nobody inherits one', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveOwn(one, planId));
    value(await withdrawProposal(actAs(one.counselor), { planId }));
    value(await savePlan(actAs(one.counselor), { planId, ...contentsOn(DAY), goal: 'Muualle.' }));
    value(await proposePlan(actAs(one.counselor), { planId }));
    expect(await stateOf(planId)).toBe('awaitingSeeker');
    value(await approveForPartner(actAs(one.counselor), { planId, ...ofCounty }));
    expect(await stateOf(planId)).toBe('awaitingSeeker');
    const held = (await approvals(planId)).filter(({ voidedAt }) => voidedAt === null);
    expect(held.map(({ party, round }) => [party, round])).toEqual([
      ['employmentAuthority', 2],
      ['wellbeingCounty', 2],
    ]);
  });

  it('is not approved when it no longer says what was proposed', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    await kysely.updateTable('Plan').set({ goal: 'Something else.' }).where('id', '=', planId).execute();
    expect(await approveOwn(one, planId)).toEqual({ kind: 'stale' });
    expect(await stateOf(planId)).toBe('awaitingSeeker');
  });

  it('keeps what was proposed as it was, whoever tries to change it', async () => {
    const planId = await planProposed(await jobSeeker(DAY), DAY, 'multiSectoral');
    const change = kysely.updateTable('PlanProposal').set({ digest: 'x' }).where('planId', '=', planId);
    await expect(change.execute()).rejects.toThrow('kept as it was');
  });

  it('is to be ready three months after the assessment began, and tells those who can help when it is not', async () => {
    const one = await jobSeeker(DAY);
    const manager = await makeManager();
    await assignTo(one);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    expect((await row(planId)).readyByOn).not.toBeNull();
    expect(await planned(planId)).toContain('READY_DAY_PASSED 2027-02-17');
    await until(on('2027-02-17'));
    expect(await sentTo(manager.accountId)).toContain('manager.plan-late');
    expect(await sentTo(one.counselor.accountId)).toContain('counselor.plan-late');
    expect(await sentTo(one.seeker.accountId)).not.toContain('seeker.plan-late');
    const queue = await listPlanQueue(one.counselor, on('2027-02-17'));
    expect(queue.late.map(({ id }) => id)).toContain(planId);
    expect(queue.waitingForParties.find(({ id }) => id === planId)?.waitsFor).toEqual(['wellbeingCounty']);
  });

  it('is late no more once it holds, and is reviewed within three months', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveForPartner(actAs(one.counselor), { planId, ...ofCounty }));
    value(await approveOwn(one, planId));
    const events = await planned(planId);
    expect(events).toContain('REVIEW_DUE 2027-02-16');
    expect(events.some((event) => event.startsWith('READY_DAY_PASSED'))).toBe(false);
  });
});

/** The person's own counselor, so that news find them. */
async function assignTo({ counselor, personId }: Case) {
  await kysely
    .updateTable('Journey')
    .set({ counselorId: counselor.accountId })
    .where('personId', '=', personId)
    .execute();
}

describe('A worker of the wellbeing county', () => {
  const sending = { partner: 'wellbeingCounty', email: 'tyky@hyvinvointi.example', language: 'fi' } as const;
  async function linkTo(counselor: CounselorActor, planId: string, now = on(DAY)) {
    value(await sendPlanLink(actAs(counselor, now), { planId, ...sending }));
    const { id } = await kysely
      .selectFrom('PlanLink')
      .innerJoin('PlanProposal', 'PlanProposal.id', 'PlanLink.proposalId')
      .select('PlanLink.id')
      .where('planId', '=', planId)
      .orderBy('PlanLink.createdAt', 'desc')
      .orderBy('PlanLink.id', 'desc')
      .executeTakeFirstOrThrow();
    return mailedToken('plan', id);
  }
  const approve = { approver: 'Hanna Virta, sosiaaliohjaaja', answer: { kind: 'approve' } } as const;
  const open = (token: string, now = on(DAY)) => getSentPlan(token, () => 'HVA', 'fi', now);

  it('approves by a link without an account, once, and the plan comes into force', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveOwn(one, planId));
    const token = await linkTo(one.counselor, planId);
    const seen = await open(token);
    expect(seen).toMatchObject({ state: 'open', partner: 'wellbeingCounty' });
    expect(JSON.stringify(seen?.matter)).not.toContain('Kivelä');
    value(await answerPlanByLink({ token, ...approve }, later(1)));
    expect(await stateOf(planId)).toBe('inForce');
    expect((await approvals(planId)).at(-1)).toMatchObject({
      ...{ party: 'wellbeingCounty', way: 'link', approver: approve.approver, recordedName: null },
    });
    expect(await answerPlanByLink({ token, ...approve }, later(1))).toEqual({ kind: 'taken' });
    expect(await open(token)).toMatchObject({ state: 'answered', matter: null });
  });

  it('opens nothing with a link that was replaced, grew old, was guessed, or leads to words that were edited', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    const first = await linkTo(one.counselor, planId);
    const second = await linkTo(one.counselor, planId, later(1));
    expect(await open(first)).toMatchObject({ state: 'revoked', matter: null });
    expect(await answerPlanByLink({ token: first, ...approve }, later(1))).toEqual({ kind: 'not-allowed' });
    expect(await open(second, later(16))).toMatchObject({ state: 'expired', matter: null });
    expect(await answerPlanByLink({ token: second, ...approve }, later(16))).toEqual({
      kind: 'not-allowed',
    });
    expect(await open(newToken())).toBeNull();
    expect(await answerPlanByLink({ token: newToken(), ...approve }, later(1))).toEqual({
      kind: 'not-found',
    });
    value(await withdrawProposal(actAs(one.counselor), { planId }));
    value(await proposePlan(actAs(one.counselor), { planId }));
    expect(await open(second, later(2))).toMatchObject({ matter: null });
    expect(await answerPlanByLink({ token: second, ...approve }, later(2))).toEqual({ kind: 'not-allowed' });
  });

  it('returns the plan with a reason: everybody reads the new one again', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await approveOwn(one, planId));
    const token = await linkTo(one.counselor, planId);
    const answer = { kind: 'return', text: 'Kuntoutus puuttuu.' } as const;
    value(await answerPlanByLink({ token, approver: 'Hanna Virta', answer }, later(1)));
    expect(await stateOf(planId)).toEqual({ drafting: 'actions' });
    const seen = await getOwnPlan(one.seeker, planId, 'fi');
    expect(seen?.comments).toMatchObject([{ authorRole: 'partner', text: 'Kuntoutus puuttuu.' }]);
    expect(seen?.parties.standing).toBe('void');
  });

  it('is sent a link only by who may write to the client, and only while the county’s approval is missing', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    const stranger = await makeCounselor(lahti);
    expect(await sendPlanLink(actAs(stranger), { planId, ...sending })).toEqual({ kind: 'not-found' });
    const kela = { planId, ...sending, partner: 'kela' } as const;
    expect(await sendPlanLink(actAs(one.counselor), kela)).toEqual({ kind: 'not-allowed' });
    const employment = await planProposed(one, DAY, 'employment');
    expect(await sendPlanLink(actAs(one.counselor), { ...sending, planId: employment })).toEqual({
      kind: 'not-allowed',
    });
  });
});

describe('An integration plan', () => {
  const draft = async (details: object, over: Parameters<typeof jobSeeker>[1] = {}) => {
    const one = await jobSeeker(DAY, over);
    const planId = await planDrafted(one, DAY, 'integration');
    return savePlan(actAs(one.counselor, on(DAY)), {
      ...{ planId, ...contentsOn(DAY) },
      details: { ...detailsOn(DAY).integration, ...details },
    });
  };

  it('asks for evidence of residence of three years at most, and ends within a year', async () => {
    expect(await draft({ firstPermitOn: '2023-11-15' })).toMatchObject({
      errors: { 'details.firstPermitOn': ['residenceTooLong'] },
    });
    expect(await draft({ endsOn: '2027-11-17' })).toMatchObject({
      errors: { 'details.endsOn': ['planTooLong'] },
    });
    expect(await draft({ assessedOn: '2026-11-17' })).toMatchObject({
      errors: { 'details.assessedOn': ['inFuture'] },
    });
    expect(value(await draft({})).missing).toEqual([]);
  });

  it('names a goal of studies for somebody under 25', async () => {
    const young = { birthDate: '2003-02-08' };
    expect(value(await draft({}, young)).missing).toEqual(['studyGoal']);
    expect(value(await draft({ studyGoal: 'Ammattitutkinto' }, young)).ready).toBe(true);
  });

  it('is reviewed in six months, has a month to refer to a service, and ends on its last day', async () => {
    const one = await jobSeeker(DAY);
    await assignTo(one);
    const planId = await planProposed(one, DAY, 'integration');
    value(await approveOwn(one, planId));
    expect(await planned(planId)).toEqual([
      'REPORT_DAY_NEAR 2026-12-13',
      'REPORT_DAY_PASSED 2026-12-17',
      'SERVICE_DAY_PASSED 2026-12-17',
      'REVIEW_DUE 2027-05-17',
      'TERM_PASSED 2027-11-17',
    ]);
    await until(on('2026-12-17'));
    expect(await sentTo(one.counselor.accountId)).toContain('counselor.plan-service-late');
    await until(on('2027-11-17'));
    expect(await stateOf(planId)).toBe('closed');
    expect(await sentTo(one.seeker.accountId)).toContain('seeker.plan-term-over');
  });
});

describe('An activation plan', () => {
  it('is made since 2026 for people on social assistance because of unemployment, with the county', async () => {
    const one = await jobSeeker(DAY);
    const { socialAssistance: _left, ...without } = detailsOn(DAY).activation;
    const planId = await planDrafted(one, DAY, 'activation', without);
    expect((await row(planId)).context).toMatchObject({ ready: false });
    expect(await proposePlan(actAs(one.counselor), { planId })).toEqual({ kind: 'not-allowed' });
    const details = detailsOn(DAY).activation;
    value(await savePlan(actAs(one.counselor), { planId, ...contentsOn(DAY), details }));
    value(await proposePlan(actAs(one.counselor), { planId }));
    value(await approveOwn(one, planId));
    expect(await stateOf(planId)).toBe('awaitingParties');

    const before = await jobSeeker('2025-11-17');
    const earlier = await planDrafted(before, '2025-11-17', 'activation', {
      ...detailsOn('2025-11-17').activation,
      socialAssistance: '',
    });
    expect((await row(earlier)).context).toMatchObject({ ready: true });
  });
});

describe('Any plan', () => {
  it('takes the place of the plan that held, of whatever kind, and begins with what was open in it', async () => {
    const one = await jobSeeker(DAY);
    const first = await planProposed(one, DAY, 'employment');
    value(await approveOwn(one, first));
    const second = value(
      await draftPlan(actAs(one.counselor), { personId: one.personId, kind: 'integration' }),
    );
    const copied = await getCounselorPlan(one.counselor, second.id, 'fi', DAY);
    expect(copied?.actions.map(({ description }) => description)).toEqual(['Käy työkykyarviossa.']);
    const act = actAs(one.counselor);
    await transaction((tx) => movePlan(tx, act, { planId: second.id }, { type: 'RECORD_NEEDS' }));
    const details = detailsOn(DAY).integration;
    value(await savePlan(act, { planId: second.id, ...contentsOn(DAY), details }));
    value(await proposePlan(actAs(one.counselor), { planId: second.id }));
    expect(await stateOf(first)).toBe('inForce');
    value(await approveOwn(one, second.id));
    expect([await stateOf(first), await stateOf(second.id)]).toEqual(['replaced', 'inForce']);
    expect(await planned(first)).toEqual([]);
  });

  it('is the authority’s own while it is drafted; what was proposed stays what the person sees', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planDrafted(one, DAY, 'employment');
    expect(await getOwnPlan(one.seeker, planId, 'fi')).toBeNull();
    expect(await discussPlan(actAs(one.seeker), { planId, text: 'Hei' })).toEqual({ kind: 'not-allowed' });
    value(await proposePlan(actAs(one.counselor), { planId }));
    const { version } = await row(planId);
    value(await commentPlan(actAs(one.seeker), { planId, version, text: 'Enemmän aikaa.' }));
    value(await savePlan(actAs(one.counselor), { planId, ...contentsOn(DAY), goal: 'Kesken oleva ajatus' }));
    const seen = await getOwnPlan(one.seeker, planId, 'fi');
    expect(seen).toMatchObject({ goal: 'Kokiksi kouluun.', shownAsOf: monday });
    expect(JSON.stringify(seen)).not.toContain('Kesken oleva');
  });

  it('is written about by both while it is being made, which changes nothing of it', async () => {
    const one = await jobSeeker(DAY);
    await assignTo(one);
    const planId = await planProposed(one, DAY, 'employment');
    value(await discussPlan(actAs(one.seeker, on(DAY)), { planId, text: 'Mitä työkykyarvio on?' }));
    value(await discussPlan(actAs(one.counselor, on(DAY)), { planId, text: 'Lääkäri kertoo.' }));
    expect(await stateOf(planId)).toBe('awaitingSeeker');
    await until(on(DAY));
    expect(await sentTo(one.counselor.accountId)).toContain('counselor.plan-discussed');
    expect(await sentTo(one.seeker.accountId)).toContain('seeker.plan-discussed');
  });

  it('reminds of an answer after a week, and of a report before its day', async () => {
    const one = await jobSeeker(DAY);
    await assignTo(one);
    const planId = await planProposed(one, DAY, 'employment');
    await until(later(7));
    expect(await sentTo(one.seeker.accountId)).toContain('seeker.plan-waits');
    value(await approveOwn(one, planId));
    await until(on('2026-12-13'));
    expect(await sentTo(one.seeker.accountId)).toContain('seeker.plan-report-near');
    await until(on('2026-12-17'));
    const seen = await getCounselorPlan(one.counselor, planId, 'fi', '2026-12-17');
    expect(seen).toMatchObject({ report: 'missing', state: 'inForce' });
    const queue = await listPlanQueue(one.counselor, on('2026-12-17'));
    expect(queue.notReported.map(({ id }) => id)).toContain(planId);
  });

  it('reminds nobody who has told of each of their own actions', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'employment');
    value(await approveOwn(one, planId));
    const { version } = await row(planId);
    const [action] = (await getOwnPlan(one.seeker, planId, 'fi'))?.actions ?? [];
    const told = { planId, actionId: action?.id ?? '', version, report: 'Kävin.', done: true };
    value(await reportAction(actAs(one.seeker), told));
    expect((await row(planId)).context).toMatchObject({ report: 'given' });
    await until(on('2026-12-17'));
    expect(await sentTo(one.seeker.accountId)).not.toContain('seeker.plan-report-near');
    expect((await row(planId)).context).toMatchObject({ report: 'given' });
  });

  it('lets nobody approve by word unless they understand it and have it in hand, and says who wrote it down', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'employment');
    const record = (over: object) => recordApproval(actAs(one.counselor), { planId, ...oral, ...over });
    expect(await record({ understood: false })).toMatchObject({ kind: 'invalid' });
    expect(await record({ copyGiven: false })).toMatchObject({ kind: 'invalid' });
    value(await record({}));
    expect((await approvals(planId)).find(({ party }) => party === 'seeker')).toMatchObject({
      ...{ way: 'oral', approver: 'Aino Kivelä', recordedName: one.counselor.name },
    });
  });

  it('stops waiting for anybody when jobseeking ends', async () => {
    const one = await jobSeeker(DAY);
    const planId = await planProposed(one, DAY, 'multiSectoral');
    value(await closePlans(actAs(clock), { personId: one.personId }));
    expect([await stateOf(planId), await planned(planId)]).toEqual(['closed', []]);
    expect((await approvals(planId)).every(({ voidedAt }) => voidedAt !== null)).toBe(true);
  });
});
