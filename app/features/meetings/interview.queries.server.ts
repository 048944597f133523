import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import type { Known } from '#app/features/assessments/known-facts.ts';
import { storedViews } from '#app/features/assessments/seeker-views.ts';
import { getMeeting } from './counselor-meeting.queries.server.ts';
import { interviewForm } from './interview-draft.server.ts';

const stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A meeting that is being held, with all that is known already and from whom, and the counselor's own draft. */
export async function getInterview(actor: CounselorActor, meetingId: string) {
  const meeting = await getMeeting(actor, meetingId);
  if (!meeting) return null;
  const { answers, assessment, ...person } = meeting.person;
  const where = { personId: person.id };
  const [draft, progress, registration, profile, earlier, assessor] = await Promise.all([
    prisma.draft.findUnique({
      where: { accountId_form: { accountId: actor.accountId, form: interviewForm(meetingId) } },
    }),
    prisma.progressReview.findMany({ where, orderBy: { setAt: 'asc' } }),
    prisma.registration.findUnique({ where, select: { channel: true, completedAt: true } }),
    prisma.seekerProfile.findUnique({ where }),
    prisma.meeting.findFirst({
      where: { ...where, areaCode: actor.areaCode, heldAt: { not: null }, summary: { not: null } },
      orderBy: { heldAt: 'desc' },
      select: { kind: true, heldAt: true, summary: true, agreements: true },
    }),
    assessment && prisma.account.findUnique({ where: { id: assessment.assessedBy }, select: { name: true } }),
  ]);
  const values = stored.safeParse(draft?.values);
  const known: Known = {
    answers,
    registered: {
      on: registration?.completedAt?.toISOString() ?? null,
      byStaff: registration !== null && registration.channel !== 'eService',
    },
    profile: profile && {
      occupationCodes: profile.occupationCodes,
      skills: profile.skills,
      education: profile.education,
      on: profile.updatedAt.toISOString(),
    },
    before: assessment && {
      competence: assessment.competence,
      workAbility: assessment.workAbility,
      jobSearch: assessment.jobSearch,
      outlook: assessment.outlook,
      on: assessment.createdAt.toISOString(),
      by: assessor?.name ?? '',
      views: storedViews(assessment.seekerViews),
      viewsOn: assessment.seekerViewAt?.toISOString() ?? null,
    },
  };
  return {
    meeting: { ...meeting, person },
    known,
    before: assessment,
    progress,
    earlier: earlier && { ...earlier, heldAt: earlier.heldAt?.toISOString() ?? null },
    draft: values.success ? values.data : null,
    savedAt: draft?.updatedAt.toISOString() ?? null,
  };
}
export type InterviewView = NonNullable<Awaited<ReturnType<typeof getInterview>>>;
