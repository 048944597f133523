import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notAllowed, notFound, ok, stale, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { ServiceWay } from '#app/rules/appeal.ts';
import { askRound, draftLook } from '../ask-look.server.ts';
import { lookSubject } from '../look-subject.server.ts';
import type { LookSubject } from '../looked-at.ts';
import { needsLook } from '../needs-look.server.ts';

export type NewLookInput = {
  subject: LookSubject;
  subjectId: string;
  /** Of the hearing, meeting or period, as the page showed it. */
  version?: number;
  reasons: string;
  /** How the decision will be served; a request for a statement is not. */
  way: ServiceWay | null;
};

/** Drafts what is about to be decided and asks a colleague to look at it, before anything leaves. */
export async function askForLook(act: Act, input: NewLookInput): Promise<Outcome<{ lookId: string }>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  const { subject, subjectId, version, reasons, way } = input;
  return transaction(async (tx) => {
    const about = await lookSubject(tx, { actor, now }, subject, subjectId);
    if (!about) return notFound;
    if (version !== undefined && version !== about.version) return stale;
    const { personId, areaCode, kind, open } = about;
    if (!open || !(await needsLook(tx, areaCode, kind))) return notAllowed;
    const content = { kind, reasons, way };
    const drafted = await draftLook(tx, { personId, areaCode, subjectId, content }, actor, act);
    if (drafted.kind !== 'ok') return drafted;
    const asked = await askRound(tx, act, actor, drafted.value);
    return asked.kind === 'ok' ? ok(drafted.value) : asked;
  });
}
