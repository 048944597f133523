import { v7 as uuid } from 'uuid';
import { sql } from 'kysely';
import { isUuid, type Act } from '#app/core/advance.server.ts';
import { invalid, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { dayOf, isoDate, type IsoDate } from '#app/rules/dates.ts';
import type { AreaKey } from '#app/ui/areas.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';
import { missingParts, type MissingPart } from '../missing-parts.ts';
import { obligationErrors, targetOf, type ObligationChoice } from '../obligation-choice.ts';
import type { Doer } from '../plan-choices.ts';
import { setReadyDay } from '../plan-days.server.ts';
import { detailErrors, detailsOf, partnersOf } from '../plan-details.ts';
import { planKinds } from '../plan.machine.ts';

export type PlanActionInput = {
  /** Of an action that the plan has already. */
  id?: string | null;
  area: AreaKey;
  taskCode: string;
  description: string;
  who: Doer;
  dueOn: IsoDate | null;
  serviceId: string | null;
};

export type PlanContents = {
  situation: string;
  goal: string;
  followUpWay: string;
  otherProof?: string;
  /** What plans of this kind alone say, by field name. */
  details?: Record<string, unknown>;
  reportDueOn: IsoDate | null;
  obligation: ObligationChoice;
  actions: PlanActionInput[];
};

/** Writes the draft as it stands and says what it still lacks before it can be proposed. */
export async function savePlan(
  act: Act,
  input: PlanTarget & PlanContents,
): Promise<Outcome<{ version: number; ready: boolean; missing: MissingPart[] }>> {
  const { planId, actions, obligation } = input;
  const today = isoDate(act.now);
  return transaction(async (tx) => {
    const plan = await kindAndAge(tx, planId);
    if (!plan) return notFound;
    const { kind, birthDate } = plan;
    const facts = { today, birthDate };
    const details = detailsOf(kind, input.details ?? plan.details);
    const errors = {
      ...obligationErrors(obligation, today),
      ...underDetails(detailErrors(kind, details, facts)),
    };
    if (Object.keys(errors).length > 0) return invalid(errors);
    const missing = missingParts(kind, { ...input, details }, facts);
    const ready = missing.length === 0;
    const moved = await movePlan(tx, act, input, { type: 'SAVE_PLAN', ready });
    if (moved.kind !== 'ok') return moved;
    const unknown = await unknownServices(tx, moved.value.areaCode, actions);
    if (unknown) return invalid(unknown);
    await tx
      .updateTable('Plan')
      .set({
        situation: input.situation,
        goal: input.goal,
        followUpWay: input.followUpWay,
        otherProof: input.otherProof ?? '',
        details: json(details),
        parties: partnersOf(kind, details),
        reportDueOn: input.reportDueOn,
        obligationMode: obligation.mode,
        obligationTarget: targetOf(obligation, today),
        obligationReason: obligation.reason,
        obligationOn: obligation.on ?? null,
      })
      .where('id', '=', planId)
      .execute();
    await writeActions(tx, planId, actions);
    await setReadyDay(tx, { id: planId, kind, details }, act);
    return ok({ version: moved.value.version, ready, missing });
  });
}

type Field = [string, string[]];
const underDetails = (errors: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(errors).map(([name, keys]): Field => [`details.${name}`, keys]));

async function kindAndAge(tx: Tx, planId: string) {
  if (!isUuid(planId)) return null;
  const row = await tx
    .selectFrom('Plan')
    .innerJoin('Person', 'Person.id', 'Plan.personId')
    .select(['Plan.kind', 'Plan.details', 'Person.birthDate'])
    .where('Plan.id', '=', planId)
    .executeTakeFirst();
  const kind = planKinds.find((known) => known === row?.kind);
  return row && kind ? { kind, details: row.details, birthDate: dayOf(row.birthDate) } : null;
}

/** A service belongs to the area's own catalogue and to the same part of the journey as its action. */
async function unknownServices(tx: Tx, areaCode: string, actions: PlanActionInput[]) {
  const services = await tx
    .selectFrom('Service')
    .select(['id', 'area'])
    .where('areaCode', '=', areaCode)
    .where('active', '=', true)
    .execute();
  const errors = actions.flatMap(({ serviceId, area }, index) =>
    serviceId && !services.some((service) => service.id === serviceId && service.area === area)
      ? [[`actions.${index}.serviceId`, ['choose']]]
      : [],
  );
  return errors.length > 0 ? Object.fromEntries(errors) : null;
}

/** Actions keep their id, so that a referral made from one stays with it. */
async function writeActions(tx: Tx, planId: string, actions: PlanActionInput[]): Promise<void> {
  const old = await tx.selectFrom('PlanAction').select('id').where('planId', '=', planId).execute();
  const known = new Set(old.map(({ id }) => id));
  const kept = actions.flatMap(({ id }) => (id && known.has(id) ? [id] : []));
  const gone = [...known].filter((id) => !kept.includes(id));
  if (gone.length > 0) await tx.deleteFrom('PlanAction').where('id', 'in', gone).execute();
  // Positions are unique within a plan: move the old ones out of the way first.
  await tx
    .updateTable('PlanAction')
    .set({ position: sql`-1 - "position"` })
    .where('planId', '=', planId)
    .execute();
  for (const [position, { id, ...action }] of actions.entries()) {
    if (id && kept.includes(id))
      await tx
        .updateTable('PlanAction')
        .set({ ...action, position })
        .where('id', '=', id)
        .execute();
    else
      await tx
        .insertInto('PlanAction')
        .values({ ...action, id: uuid(), planId, position })
        .execute();
  }
}
