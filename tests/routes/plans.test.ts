import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { savePlan } from '#app/features/plans/commands/save-plan.server.ts';
import { typedOf } from '#app/features/plans/plan-conflict.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import * as editPlan from '#app/routes/counselor/edit-plan.tsx';
import * as planPdf from '#app/routes/counselor/plan-pdf.tsx';
import { actAs, lahti, makeCounselor, value } from '#tests/support/factories.ts';
import { jobSeeker } from '#tests/support/obligations.ts';
import { contentsOn, planDrafted, planProposed } from '#tests/support/plans.ts';
import { signedIn } from '#tests/support/signed-in.ts';

const DAY = '2026-11-16';
const single = (typed: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, String(text)]));

/** Two counselors of one area, a draft, and the form as the first of them has it open. */
async function twoAtOnePlan() {
  const one = await jobSeeker(DAY);
  const planId = await planDrafted(one, DAY, 'employment');
  const two = await makeCounselor(one.counselor.areaCode, 'Sanna Hakala');
  const path = `/fi/counselor/plans/${planId}/edit`;
  const url = `http://polku.test${path}`;
  const cookie = await signedIn(one.counselor.accountId);
  const context = { nonce: '', requestId: '' };
  const loaded = await editPlan.loader({
    ...{ request: new Request(url, { headers: { Cookie: cookie } }), params: { planId }, context },
  });
  const { plan, basis } = loaded;
  const form = single({ ...typedOf(plan), version: String(plan.version), basis });
  const send = async (more: Record<string, string>) => {
    const body = new URLSearchParams({ ...form, ...more });
    const request = new Request(url, { method: 'POST', headers: { Cookie: cookie }, body });
    const answer = await editPlan.action({ request, params: { planId }, context });
    return answer instanceof Response
      ? { status: answer.status, conflict: null, values: {} }
      : {
          status: answer.init?.status ?? 200,
          conflict: 'conflict' in answer.data ? answer.data.conflict : null,
          values: single(answer.data.values),
        };
  };
  const otherSaves = async (goal: string) =>
    value(await savePlan(actAs(two), { planId, ...contentsOn(DAY), goal, followUpWay: 'Tapaamisissa.' }));
  const now = () =>
    kysely
      .selectFrom('Plan')
      .select(['goal', 'situation', 'followUpWay'])
      .where('id', '=', planId)
      .executeTakeFirstOrThrow();
  return { send, otherSaves, now, reader: () => getCounselorPlan(one.counselor, planId, 'fi', DAY), two };
}

describe('Two counselors who edit one plan', () => {
  it('are told who saved meanwhile; the second keeps what was typed and sees every difference', async () => {
    const { send, otherSaves, now, two } = await twoAtOnePlan();
    await otherSaves('Leipuriksi.');
    const typed = { goal: 'Tarjoilijaksi.', situation: 'Työttömänä kolme vuotta.' };
    const answer = await send(typed);
    expect(answer).toMatchObject({ status: 409, values: typed });
    expect(answer.conflict?.by?.name).toBe(two.name);
    expect(answer.conflict?.differences.map(({ key, changed }) => [key, changed])).toEqual(
      expect.arrayContaining([
        ['situation', 'onlyMine'],
        ['goal', 'both'],
        ['followUpWay', 'onlySaved'],
      ]),
    );
    expect(await now()).toMatchObject({ goal: 'Leipuriksi.' });
  });

  it('choose field by field and save on', async () => {
    const { send, otherSaves, now } = await twoAtOnePlan();
    await otherSaves('Leipuriksi.');
    const typed = { goal: 'Tarjoilijaksi.', situation: 'Työttömänä kolme vuotta.' };
    const { conflict } = await send(typed);
    const seen = String(conflict?.version);
    const keep = { 'keep.situation': 'mine', 'keep.goal': 'saved', 'keep.followUpWay': 'saved' };
    expect(await send({ ...typed, ...keep, seen, then: 'save' })).toMatchObject({ status: 303 });
    expect(await now()).toEqual({
      ...{ goal: 'Leipuriksi.', situation: 'Työttömänä kolme vuotta.', followUpWay: 'Tapaamisissa.' },
    });
  });

  it('are shown the new differences when somebody saves once more while they choose', async () => {
    const { send, otherSaves, now } = await twoAtOnePlan();
    await otherSaves('Leipuriksi.');
    const typed = { goal: 'Tarjoilijaksi.' };
    const seen = String((await send(typed)).conflict?.version);
    await otherSaves('Kokiksi laivaan.');
    const again = await send({ ...typed, 'keep.goal': 'mine', seen, then: 'save' });
    expect(again.status).toBe(409);
    expect(again.conflict?.differences.find(({ key }) => key === 'goal')?.saved).toEqual({
      goal: 'Kokiksi laivaan.',
    });
    expect(await now()).toMatchObject({ goal: 'Kokiksi laivaan.' });
  });

  it('go on editing with what they chose, over the version they compared with', async () => {
    const { send, otherSaves, now } = await twoAtOnePlan();
    await otherSaves('Leipuriksi.');
    const { conflict } = await send({ goal: 'Tarjoilijaksi.' });
    const seen = String(conflict?.version);
    const choices = { 'keep.goal': 'mine', 'keep.followUpWay': 'saved', seen };
    const { values, status } = await send({ goal: 'Tarjoilijaksi.', ...choices, then: 'edit' });
    expect([status, values]).toMatchObject([
      200,
      { goal: 'Tarjoilijaksi.', followUpWay: 'Tapaamisissa.', version: seen },
    ]);
    expect(await send(values)).toMatchObject({ status: 303 });
    expect(await now()).toMatchObject({ goal: 'Tarjoilijaksi.', followUpWay: 'Tapaamisissa.' });
  });
});

describe('A plan on paper', () => {
  it('is in the client’s language, and is given to nobody of another area', async () => {
    const one = await jobSeeker(DAY);
    const { personId, counselor } = one;
    const planId = await planProposed(one, DAY, 'employment');
    await kysely.updateTable('Person').set({ serviceLanguage: 'sv' }).where('id', '=', personId).execute();
    await kysely.updateTable('Account').set({ language: 'sv' }).where('personId', '=', personId).execute();
    const ask = async (accountId: string) => {
      const headers = { Cookie: await signedIn(accountId) };
      const request = new Request(`http://polku.test/fi/counselor/plans/${planId}/pdf`, { headers });
      return planPdf.loader({ request, params: { planId }, context: { nonce: '', requestId: '' } });
    };
    const file = Buffer.from(await (await ask(counselor.accountId)).arrayBuffer()).toString('latin1');
    expect(file).toContain('/Lang (sv)');
    const stranger = await makeCounselor(lahti, 'Riikka Salo');
    await expect(ask(stranger.accountId)).rejects.toMatchObject({ status: 404 });
  });
});
