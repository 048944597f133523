import { prisma } from '#app/db/client.server.ts';
import { lineOf } from '#app/features/authority/authority.queries.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import type { Authority } from '#app/rules/competence.ts';
import type { Why } from '#app/rules/why.ts';

type Line = { subjectType: string; subjectId: string; version: number; type: string; regime: string };
type Reason = { why: Why | null; authority: Authority | null };

const approvals: readonly string[] = ['APPROVE_PLAN', 'RECORD_APPROVAL'];
const none: Reason = { why: null, authority: null };

/**
 * Why a line of a person's history is as it is: who came to serve, by when a meeting was to be held, when a plan is looked
 * at again. Only a reason of the line's own time; what was planned anew later has its own line.
 */
export async function reasonsOf(personId: string): Promise<(line: Line) => Reason> {
  const [periods, meetings, plans] = await Promise.all([
    prisma.authorityPeriod.findMany({ where: { personId } }),
    prisma.meeting.findMany({ where: { personId }, select: { id: true, dueWhy: true } }),
    prisma.plan.findMany({ where: { personId }, select: { id: true, reviewWhy: true } }),
  ]);
  const authorities = new Map(periods.map((row) => [row.journeyVersion, lineOf(row)]));
  const days = new Map<string, unknown>([
    ...meetings.map(({ id, dueWhy }) => [id, dueWhy] as const),
    ...plans.map(({ id, reviewWhy }) => [id, reviewWhy] as const),
  ]);
  return ({ subjectType, subjectId, version, type, regime }) => {
    if (subjectType === 'Journey') {
      const period = authorities.get(version);
      return period ? { why: period.why, authority: period.authority } : none;
    }
    const decides =
      (subjectType === 'Meeting' && type === 'CREATED') ||
      (subjectType === 'Plan' && approvals.includes(type));
    const why = decides ? storedWhy(days.get(subjectId)) : null;
    return { why: why?.regime === regime ? why : null, authority: null };
  };
}
