import type { CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { approveDraft } from '#app/features/second-looks/commands/approve-draft.server.ts';
import { askForLook, type NewLookInput } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { takeLook } from '#app/features/second-looks/commands/take-look.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { makeCounselor, value } from './factories.ts';

/** Somebody who may look over what colleagues draft, also of people under non-disclosure. */
export const makeLooker = (areaCode: string, name = 'Toinen Silmäpari', team = 'Tarkastajat') =>
  makeCounselor(areaCode, name, { team, duties: ['secondLook', 'protectedClients'] });

const areaOf = ({ actor }: Act): string => {
  if (actor.role !== 'counselor') throw new Error('a counselor drafts');
  return actor.areaCode;
};

/** A draft that a colleague has approved: its id, and who approved it. */
export async function approvedDraft(
  act: Act,
  input: NewLookInput,
): Promise<{ lookId: string; looker: CounselorActor }> {
  const looker = await makeLooker(areaOf(act));
  const { lookId } = value(await askForLook(act, input));
  const colleague = { ...act, actor: looker };
  value(await takeLook(colleague, { lookId }));
  value(await approveDraft(colleague, { lookId, words: '' }));
  return { lookId, looker };
}

/** Decides as the area wants it: a colleague has approved the draft first. */
export async function decideLookedOver(
  act: Act,
  input: { hearingId: string; reasons: string; way: ServiceWay },
): Promise<Outcome<{ decisionId: string }>> {
  const { hearingId: subjectId, reasons, way } = input;
  await approvedDraft(act, { subject: 'Hearing', subjectId, reasons, way });
  return decideAgainst(act, input);
}
