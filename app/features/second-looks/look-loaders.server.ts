import type { StaffActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn, stepOf } from '#app/core/step.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { approveDraft } from './commands/approve-draft.server.ts';
import { askAgain } from './commands/ask-again.server.ts';
import { editDraft } from './commands/edit-draft.server.ts';
import { giveBackLook } from './commands/give-back-look.server.ts';
import { returnDraft } from './commands/return-draft.server.ts';
import { takeLook } from './commands/take-look.server.ts';
import { lookSteps, type LookStep } from './look-steps.ts';
import { getSecondLook, listSecondLooks } from './second-looks.queries.server.ts';
import { ApproveDraft, EditDraft, LookVersion, ReturnDraft } from './second-looks.schema.server.ts';

type Asked = { request: Request; params: Record<string, string | undefined> };

/** What the pages of a second look load and do: the same for counselors and for managers with the duty. */
export async function loadLooks(actor: StaffActor, request: Request) {
  const looks = await listSecondLooks(actor, now());
  const shown = [...looks.queue, ...looks.own].map(({ personId }) => personId);
  await logListRead(actor, shown, 'secondLooks', now());
  return { title: textsIn(languageOf(request)).t('secondLooks:title'), role: actor.role, ...looks };
}

export async function loadLook(actor: StaffActor, { request, params }: Asked) {
  const look = await getSecondLook(actor, idOf(params, 'lookId'), now());
  if (!look) throw refused(404);
  return {
    title: textsIn(languageOf(request)).t(`secondLooks:kind.${look.kind}`),
    role: actor.role,
    look,
  };
}

const steps = {
  take: stepOf('TAKE_SECOND_LOOK', LookVersion, (act, lookId, input) => takeLook(act, { lookId, ...input })),
  approve: stepOf('APPROVE_DRAFT', ApproveDraft, (act, lookId, input) =>
    approveDraft(act, { lookId, ...input }),
  ),
  return: stepOf('RETURN_DRAFT', ReturnDraft, (act, lookId, input) => returnDraft(act, { lookId, ...input })),
  leave: stepOf('GIVE_BACK', LookVersion, (act, lookId, input) => giveBackLook(act, { lookId, ...input })),
  edit: stepOf('EDIT_DRAFT', EditDraft, (act, lookId, input) => editDraft(act, { lookId, ...input })),
  ask: stepOf('ASK_SECOND_LOOK', LookVersion, (act, lookId, input) => askAgain(act, { lookId, ...input })),
};

export async function loadLookStep(actor: StaffActor, asked: Asked) {
  const found = stepIn(steps, asked.params.step);
  if (!found) throw refused(404);
  const { look, role } = await loadLook(actor, asked);
  const { event } = lookSteps[found.name];
  const title = textsIn(languageOf(asked.request)).t(`secondLooks:event.${event}`);
  return { title, role, step: found.name, look, permitted: look.permitted.includes(event) };
}

const said = {
  take: 'lookTaken',
  approve: 'lookApproved',
  return: 'lookReturned',
  leave: 'lookLeft',
  edit: 'draftChanged',
  ask: 'lookAsked',
} as const satisfies Record<LookStep, string>;

export async function takeLookStep(actor: StaffActor, { request, params }: Asked) {
  const lookId = idOf(params, 'lookId');
  const found = stepIn(steps, params.step);
  if (!found) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, lookId);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const paths = pathsIn(languageOf(request));
  const portal = actor.role === 'manager' ? paths.manager : paths.counselor;
  // Whoever has answered may no longer read the client.
  const ended = found.name === 'approve' || found.name === 'return' || found.name === 'leave';
  return redirectDone(request, ended ? portal.secondLooks : portal.secondLook(lookId), said[found.name]);
}
