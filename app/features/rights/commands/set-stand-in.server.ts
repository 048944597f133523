import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { governs, leadsTeam, noteAccessChange, staffAccount } from '../govern.server.ts';

/** How long somebody stands in at a time: a longer absence is looked at again. OWN. */
const LONGEST_DAYS = 92;

type Input = { absentId: string; standInId: string; from: IsoDate; until: IsoDate };

/** Somebody serves an absent colleague's clients from a day to a day. Nobody sets themself. */
export async function setStandIn(
  act: Act,
  { absentId, standInId, from, until }: Input,
): Promise<Outcome<null>> {
  if (!governs(act.actor, 'teamLead')) return forbidden;
  if (absentId === standInId) return invalidField('standInId', 'choose');
  if (from < isoDate(act.now)) return invalidField('from', 'past');
  if (until < from) return invalidField('until', 'endBeforeStart');
  if (until > addDays(from, LONGEST_DAYS)) return invalidField('until', 'standInLong');
  return transaction(async (tx): Promise<Outcome<null>> => {
    const absent = await staffAccount(tx, act.actor, absentId);
    const standIn = await staffAccount(tx, act.actor, standInId);
    if (!absent || absent.role !== 'counselor' || !leadsTeam(act.actor, absent.teamId)) return notFound;
    if (standIn?.role !== 'counselor' || standIn.areaCode !== absent.areaCode)
      return invalidField('standInId', 'choose');
    if (standIn.own) return forbidden;
    const setBy = act.actor.accountId;
    await tx
      .insertInto('StandIn')
      .values({ id: uuid(), absentId, standInId, from, until, setBy, setAt: act.now })
      .execute();
    const { areaCode } = absent;
    const data = { absent: absent.name, from, until };
    await noteAccessChange(tx, act, { areaCode, accountId: standInId, kind: 'standInSet', data });
    return done;
  });
}
