import { sql } from 'kysely';
import type { SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { inviteToGroup } from '#app/features/meetings/commands/invite-to-group.server.ts';
import { joinGroup } from '#app/features/meetings/commands/join-group.server.ts';
import { makeGroupSession } from '#app/features/meetings/commands/make-group-session.server.ts';
import { recordAttendance } from '#app/features/meetings/commands/record-attendance.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import type { Life } from './simulation.ts';
import { words } from './words.ts';

const HOUR = 3_600_000;
const group = { language: 'fi', channel: 'visit', place: words.place, minutes: 45, open: true } as const;

/** A group that met a few days ago: most came, one was ill. */
export const pastGroup =
  (city: City): Life =>
  async (time) => {
    const [staff] = city.counselors;
    if (!staff) return;
    const startsAt = staff.diary.take(
      new Date(startOfDay(addDays(isoDate(time.now()), 9)).getTime() + 8 * HOUR),
    );
    const session = {
      ...group,
      ...words.group.past,
      startsAt,
      kind: 'jobSearchSkills',
      capacity: 12,
    } as const;
    const { id: sessionId } = await must(makeGroupSession({ actor: staff.actor, now: time.now() }, session));
    await time.until(new Date(time.now().getTime() + 48 * HOUR));
    for (const actor of await seekersIn(5)) await must(joinGroup({ actor, now: time.now() }, { sessionId }));
    await time.until(new Date(startsAt.getTime() + HOUR));
    const places = await kysely
      .selectFrom('Meeting')
      .select(['id', 'version'])
      .where('groupSessionId', '=', sessionId)
      .where(sql<boolean>`"state" = '"booked"'`)
      .orderBy('id')
      .execute();
    const people = places.map(({ id, version }, at) =>
      at === 0
        ? ({ meetingId: id, version, present: false, cause: 'illness' } as const)
        : { meetingId: id, version, present: true, cause: null },
    );
    if (people.length > 0)
      await must(recordAttendance({ actor: staff.actor, now: time.now() }, { sessionId, people }));
  };

/** A group that meets next week: some have signed up, some are invited. */
export const comingGroup =
  (city: City): Life =>
  async (time) => {
    const [, staff] = city.counselors;
    if (!staff) return;
    const startsAt = staff.diary.take(
      new Date(startOfDay(addDays(isoDate(time.now()), 8)).getTime() + 8 * HOUR),
    );
    const session = { ...group, ...words.group.coming, startsAt, kind: 'information', capacity: 20 } as const;
    const act = { actor: staff.actor, now: time.now() };
    const { id: sessionId } = await must(makeGroupSession(act, session));
    const seekers = await seekersIn(4);
    for (const actor of seekers) await must(joinGroup({ ...act, actor }, { sessionId }));
    const ofTeam = await seekersIn(30, staff.actor.teamId);
    const joined = seekers.map(({ personId }) => personId);
    const personIds = ofTeam
      .map(({ personId }) => personId)
      .filter((id) => !joined.includes(id))
      .slice(0, 3);
    if (personIds.length > 0) await must(inviteToGroup(act, { sessionId, personIds }));
  };

/** People who look for work now and do their business in the e-service, the longest registered first; no one of the stories. */
export async function seekersIn(count: number, teamId: string | null = null): Promise<SeekerActor[]> {
  const rows = await kysely
    .selectFrom('Account')
    .innerJoin('Journey', 'Journey.personId', 'Account.personId')
    .select(['Account.id', 'Account.name', 'Journey.personId'])
    .where('Account.role', '=', 'seeker')
    .where('Account.story', 'is', null)
    .where(sql<boolean>`"Journey"."state" ? 'active'`)
    .where(
      sql<boolean>`(${teamId}::uuid is null or "Journey"."counselorId" in (select "id" from "Account" where "teamId" = ${teamId}::uuid))`,
    )
    .orderBy('Journey.createdAt')
    .orderBy('Account.id')
    .limit(count)
    .execute();
  return rows.map(({ id, name, personId }) => ({ role: 'seeker', accountId: id, name, personId }));
}
