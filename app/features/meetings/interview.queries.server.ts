import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { getMeeting } from './counselor-meeting.queries.server.ts';
import { interviewForm } from './interview-draft.server.ts';

const stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A meeting that is being held, with what is known already: answers at registration, earlier assessment, own draft. */
export async function getInterview(actor: CounselorActor, meetingId: string) {
  const meeting = await getMeeting(actor, meetingId);
  if (!meeting) return null;
  const draft = await prisma.draft.findUnique({
    where: { accountId_form: { accountId: actor.accountId, form: interviewForm(meetingId) } },
  });
  const progress = await prisma.progressReview.findFirst({
    where: { personId: meeting.person.id },
    orderBy: { setAt: 'desc' },
  });
  const values = stored.safeParse(draft?.values);
  const { answers, assessment, ...person } = meeting.person;
  return {
    meeting: { ...meeting, person },
    answers,
    before: assessment,
    progress,
    draft: values.success ? values.data : null,
    savedAt: draft?.updatedAt.toISOString() ?? null,
  };
}
