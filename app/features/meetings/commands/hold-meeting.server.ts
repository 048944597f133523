import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Progress } from '#app/features/assessments/progress.ts';
import { recordProgress } from '#app/features/assessments/record-progress.server.ts';
import { recordNeeds, type Needs, type NeedSources } from '#app/features/assessments/record-needs.server.ts';
import { draftWhereMissing } from '#app/features/plans/begin-plan.server.ts';
import type { PlanKind } from '#app/features/plans/plan.machine.ts';
import { dropInterviewDrafts } from '../interview-draft.server.ts';
import { meetingOf, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';
import { planNext } from '../schedule.server.ts';

export type Held = { assessmentId: string | null; planId: string | null; nextMeetingId: string | null };

/**
 * The record of a meeting (380/2023 34–36 §): what was found out, agreed and planned. An initial interview carries the
 * assessment of service needs; from an assessment follow the moves of the four areas and a draft of the plan; from every
 * interview and discussion the meetings that the law of its day sets next.
 */
export async function holdMeeting(
  act: Act,
  input: MeetingTarget & {
    summary: string;
    agreements: string;
    needs: Needs | null;
    progress?: Progress;
    sources?: NeedSources;
    nextMeeting?: boolean;
    planKind?: PlanKind;
  },
): Promise<Outcome<Held>> {
  const { needs, planKind = 'employment' } = input;
  return transaction(async (tx) => {
    const meeting = await meetingOf(tx, act, input.meetingId);
    if (!meeting) return notFound;
    if (meeting.kind === 'initialInterview' && !needs) return invalidField('competence', 'required');
    const moved = await moveMeeting(tx, act, input, { type: 'HOLD_MEETING' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Meeting')
      .set({ heldAt: act.now, summary: input.summary, agreements: input.agreements })
      .where('id', '=', meeting.id)
      .execute();
    await dropInterviewDrafts(tx, meeting.id);
    if (input.progress) await recordProgress(tx, meeting, input.progress, act);
    const assessmentId = needs && (await recordNeeds(tx, meeting, needs, act, input.sources));
    const plan = assessmentId
      ? await draftWhereMissing(tx, { ...meeting, kind: planKind, assessmentId }, act)
      : null;
    const nextMeetingId = input.nextMeeting === false ? null : await planNext(tx, meeting, act);
    return ok({ assessmentId, planId: plan?.id ?? null, nextMeetingId });
  });
}
