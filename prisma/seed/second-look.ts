import type { CounselorActor } from '#app/core/actor.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { approveDraft } from '#app/features/second-looks/commands/approve-draft.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { takeLook } from '#app/features/second-looks/commands/take-look.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';

/** A colleague with the duty reads the draft and approves it, and the decision leaves. */
export async function decideLookedOver(
  path: Path,
  { hearingId, reasons, way }: { hearingId: string; reasons: string; way: ServiceWay },
): Promise<void> {
  const lookId = await askColleague(path, { hearingId, reasons, way });
  const actor = lookerBeside(path);
  const { now } = path.staff;
  await must(takeLook({ actor, now }, { lookId }));
  await must(approveDraft({ actor, now }, { lookId, words: '' }));
  await must(decideAgainst(path.staff, { hearingId, reasons, way }));
}

/** Drafts a decision and asks; nobody has looked at it yet. */
export async function askColleague(
  path: Path,
  draft: { hearingId: string; reasons: string; way: ServiceWay },
): Promise<string> {
  const { hearingId: subjectId, ...text } = draft;
  return (await must(askForLook(path.staff, { subject: 'Hearing', subjectId, ...text }))).lookId;
}

/** Somebody else than the client's own counselor who has the duty, in the same area. */
function lookerBeside({ city, counselor }: Path): CounselorActor {
  const found = city.counselors.find(
    ({ actor }) =>
      actor.accountId !== counselor.actor.accountId &&
      actor.areaCode === counselor.actor.areaCode &&
      actor.duties.includes('secondLook'),
  );
  if (!found) throw new Error('nobody may look over a draft');
  return found.actor;
}
