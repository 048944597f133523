import type { StaffActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { idOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn } from '#app/core/step.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { requestCommands } from './request-steps.server.ts';
import { requestSteps } from './request-steps.ts';
import { getRequest } from './requests.queries.server.ts';

type Params = Record<string, string | undefined>;

/** The step of a request that an address names, for whoever of the staff handles it; 404 where there is none. */
export async function openRequestStep(actor: StaffActor, params: Params, language: Language) {
  const step = stepIn(requestCommands, params.step);
  const request = step && (await getRequest(actor, idOf(params, 'requestId')));
  if (!request) throw refused(404);
  const { event } = requestSteps[step.name];
  const title = textsIn(language).t(`requests:event.${event}`);
  return { title, step: step.name, request, permitted: request.permitted.includes(event) };
}

/** Takes the step, and leads back to the request. */
export async function takeRequestStep(actor: StaffActor, request: Request, params: Params, to: string) {
  const requestId = idOf(params, 'requestId');
  const found = stepIn(requestCommands, params.step);
  if (!found || !(await getRequest(actor, requestId))) throw refused(404);
  const { outcome, values } = await found.step.submit(request, { actor, now: now() }, requestId);
  return outcome.kind === 'ok' ? redirectDone(request, to, 'requestStepTaken') : problem(outcome, values);
}
