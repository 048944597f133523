import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { decideAgainst } from '#app/features/hearings/commands/decide-against.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { approveDraft } from '#app/features/second-looks/commands/approve-draft.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { takeLook } from '#app/features/second-looks/commands/take-look.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';
import type { Life } from './simulation.ts';
import { nineOn } from './vacancies.ts';

/** A colleague with the duty reads the draft and approves it, and the decision leaves. */
export async function decideLookedOver(
  path: Path,
  { hearingId, reasons, way }: { hearingId: string; reasons: string; way: ServiceWay },
): Promise<void> {
  const asked = { subject: 'Hearing', subjectId: hearingId, reasons, way } as const;
  const { lookId } = await must(askForLook(path.staff, asked));
  const actor = lookerBeside(path);
  const { now } = path.staff;
  await must(takeLook({ actor, now }, { lookId }));
  await must(approveDraft({ actor, now }, { lookId, words: '' }));
  await must(decideAgainst(path.staff, { hearingId, reasons, way }));
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

/** Somebody was heard, and the draft of the decision has waited for a colleague since last week. */
export const waitsForLook =
  ({ counselors }: City): Life =>
  async (time) => {
    const found = counselors.find(({ actor }) => actor.name === 'Anders Nyström');
    if (!found) return;
    const { actor } = found;
    const client = await kysely
      .selectFrom('CaseloadEntry')
      .select('personId')
      .where('counselorId', '=', actor.accountId)
      .where('nonDisclosure', '=', false)
      .where(
        sql<boolean>`"phase" = 'valid' and not exists (select from "Account" a
        where a."personId" = "CaseloadEntry"."personId" and a."story" is not null)`,
      )
      .orderBy('personId', 'desc')
      .executeTakeFirst();
    if (!client) return;
    const act = () => ({ actor, now: time.now() });
    const today = isoDate(time.now());
    const matter = 'Oleskelulupa on rekisterin mukaan päättynyt.';
    const days = { happenedOn: addDays(today, -5), dueOn: addDays(today, 7) };
    const { id: hearingId } = await must(askAboutRight(act(), { ...client, matter, ...days }));
    const answer = 'Hain uutta lupaa vasta tällä viikolla.';
    await must(answerHearing({ ...act(), channel: 'phone' }, { hearingId, answer }));
    await time.until(nineOn(addDays(today, 1)));
    const assessment = 'Lupa on päättynyt, eikä hakemus jatka oikeutta työhön.';
    await must(findNoReason(act(), { hearingId, assessment }));
    const reasons = 'Oikeus työhön on päättynyt, joten työnhaku ei voi olla voimassa (380/2023 28 §).';
    const draft = { subject: 'Hearing', subjectId: hearingId, reasons, way: 'letter' } as const;
    await must(askForLook(act(), draft));
  };
