import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { clock } from '#app/core/actor.ts';
import { noteDutyUse } from '#app/core/duty-use.server.ts';
import { ordinaryDuties } from '#app/core/duties.ts';
import { kysely } from '#app/db/client.server.ts';
import { handOverClient } from '#app/features/handovers/commands/hand-over-client.server.ts';
import { getHandoverFacts } from '#app/features/handovers/handover-facts.queries.server.ts';
import { addMemo } from '#app/features/notes/commands/add-memo.server.ts';
import { breakGlass } from '#app/features/rights/commands/break-glass.server.ts';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import { setStandIn } from '#app/features/rights/commands/set-stand-in.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import type { Life } from './simulation.ts';
import { nineOn } from './vacancies.ts';

function counselorCalled(counselors: City['counselors'], name: string): CounselorActor {
  const found = counselors.find(({ actor }) => actor.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.actor;
}

/** What is under way among the staff today: somebody is away and stood in for, and a duty is soon to end. */
export async function staffToday({ counselors }: City, end: Date): Promise<void> {
  const called = (name: string) => counselorCalled(counselors, name);
  const today = isoDate(end);
  const since = { actor: clock, now: nineOn(addDays(today, -3)) };
  const away = { from: addDays(today, -3), until: addDays(today, 11) };
  for (const [absent, standIn] of [
    ['Tuomas Ahola', 'Kaisa Lehtinen'],
    ['Jari Manninen', 'Sanna Hakala'],
  ] as const) {
    const [absentId, standInId] = [called(absent).accountId, called(standIn).accountId];
    await must(setStandIn(since, { absentId, standInId, ...away }));
  }
  await workedOfLate(counselors, today);
  const { accountId } = called('Elina Vartia');
  const granted = {
    accountId,
    duty: 'protectedClients',
    from: away.from,
    until: addDays(today, 20),
  } as const;
  await must(grantDuty(since, granted));
}

/** By which duties people have worked this week; a team is led by one of them alone. */
async function workedOfLate(counselors: City['counselors'], today: string): Promise<void> {
  for (const { actor } of counselors)
    for (const duty of actor.duties)
      if (duty !== 'teamLead' || actor.name !== 'Petri Oksanen')
        await noteDutyUse(actor.accountId, duty, addDays(today, -2));
  const managers = await kysely.selectFrom('Account').select('id').where('role', '=', 'manager').execute();
  for (const { id } of managers)
    for (const duty of ordinaryDuties.manager) await noteDutyUse(id, duty, addDays(today, -5));
}

/** Somebody opens a client of another team with a reason. */
export const openedWithReason =
  ({ counselors }: City): Life =>
  async (time) => {
    const actor = counselorCalled(counselors, 'Anders Nyström');
    const client = await kysely
      .selectFrom('CaseloadEntry')
      .select('personId')
      .where('counselorId', '=', counselorCalled(counselors, 'Petri Oksanen').accountId)
      .where('nonDisclosure', '=', false)
      .where(sql<boolean>`"phase" = 'valid'`)
      .orderBy('personId')
      .executeTakeFirst();
    if (!client) return;
    const reason =
      'Asiakas tuli palvelupisteeseen kysymään ajastaan, eikä hänen omavalmentajansa ollut töissä.';
    await must(breakGlass({ actor, now: time.now() }, { ...client, kind: 'clientHere', reason }));
  };

/** Somebody gives a client to a colleague, who finds the brief and the reminder that came along. */
export const handedOver =
  ({ counselors }: City): Life =>
  async (time) => {
    const from = counselorCalled(counselors, 'Päivi Koskela');
    const to = counselorCalled(counselors, 'Kaisa Lehtinen');
    const client = await kysely
      .selectFrom('CaseloadEntry')
      .select('personId')
      .where('counselorId', '=', from.accountId)
      .where('nonDisclosure', '=', false)
      .where(
        sql<boolean>`"phase" = 'valid' and exists (select from "Plan" l
          where l."personId" = "CaseloadEntry"."personId" and l."state" = '"inForce"')`,
      )
      .orderBy('personId')
      .executeTakeFirst();
    if (!client) return;
    const { personId } = client;
    const act = { actor: from, now: time.now() };
    const facts = await getHandoverFacts(from, personId, 'fi');
    if (!facts) return;
    const text = 'Kysy, onko työhaastattelu pidetty.';
    await must(addMemo(act, { personId, text, on: isoDate(act.now) }));
    const words = 'Tavoittaa parhaiten aamulla. Odottaa vastausta kahteen hakemukseen.';
    const given = { personId, counselorId: to.accountId, words, facts, withMemos: true };
    await must(handOverClient(act, given));
  };
