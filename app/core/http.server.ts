import { data, redirect } from '@remix-run/node';
import { languageOfPath, negotiate, type Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import type {
  Actor,
  CounselorActor,
  EmployerActor,
  ProviderActor,
  RepresentativeActor,
  SeekerActor,
  SignedInActor,
  StaffActor,
} from './actor.ts';
import { isUuid } from './advance.server.ts';
import { now } from './clock.server.ts';
import type { Duty } from './duties.ts';
import { noteDutyUse } from './duty-use.server.ts';
import type { FormValues } from './form.server.ts';
import type { FieldErrors, Refusal, RefusalKind } from './outcome.ts';
import { wall } from './clock.server.ts';
import { actorOf, visitorOf } from './session.server.ts';
import { keepUnsent } from './unsent.server.ts';

/** The page's language; pages live under `/fi`, `/sv` and `/en` only, anything else is not there. */
export function languageOf(request: Request): Language {
  const language = languageOfPath(new URL(request.url).pathname);
  if (!language) throw refused(404);
  return language;
}

/** The same for what must speak at any address: the frame, an error page, a redirect. */
export function spokenLanguage(request: Request): Language {
  return languageOfPath(new URL(request.url).pathname) ?? negotiate(request.headers.get('Accept-Language'));
}

/** Any visitor, signed in or not. */
export async function allowAnyone(request: Request): Promise<Actor | null> {
  return actorOf(request);
}

/** Anybody who has signed in, whatever the role. */
export async function requireSignedIn(request: Request): Promise<SignedInActor> {
  const language = languageOf(request);
  const actor = await actorOf(request);
  if (!actor || actor.role === 'system' || actor.accountId === null) {
    await keepUnsent(request);
    throw toSignIn(request, language);
  }
  return actor;
}

export async function requireSeeker(request: Request): Promise<SeekerActor> {
  const actor = await requireSignedIn(request);
  if (actor.role !== 'seeker') throw refused(403);
  return actor;
}

/** A counselor; with a duty, only one who has it today. */
export async function requireCounselor(request: Request, duty?: Duty): Promise<CounselorActor> {
  const actor = await requireSignedIn(request);
  if (actor.role !== 'counselor') throw refused(403);
  if (duty) await requireOwnDuty(actor, duty);
  return actor;
}

/** Anybody of the staff who has the duty today, whatever the role. */
export async function requireDuty(request: Request, duty: Duty): Promise<StaffActor> {
  const actor = await requireSignedIn(request);
  if (actor.role !== 'counselor' && actor.role !== 'manager') throw refused(403);
  await requireOwnDuty(actor, duty);
  return actor;
}

async function requireOwnDuty(actor: StaffActor, duty: Duty): Promise<void> {
  if (!actor.duties.includes(duty)) throw refused(403);
  await noteDutyUse(actor.accountId, duty, isoDate(now()));
}

export async function requireEmployer(request: Request): Promise<EmployerActor> {
  const actor = await requireSignedIn(request);
  if (actor.role !== 'employer') throw refused(403);
  return actor;
}

export async function requireProvider(request: Request): Promise<ProviderActor> {
  const actor = await requireSignedIn(request);
  if (actor.role !== 'provider' || actor.accountId === null) throw refused(403);
  return actor;
}

/** Those who act for a company or a provider: each at the addresses of their own portal. */
export async function requireRepresentative(request: Request): Promise<RepresentativeActor> {
  const [, , portal] = new URL(request.url).pathname.split('/');
  return portal === 'provider' ? requireProvider(request) : requireEmployer(request);
}

/**
 * For what must not happen at a computer that somebody has left: the person has proved who they are within these minutes,
 * or is led to prove it once more and comes back here.
 */
export async function requireFresh(request: Request, minutes: number): Promise<SignedInActor> {
  const actor = await requireSignedIn(request);
  const proved = (await visitorOf(request))?.session.provedAt.getTime() ?? 0;
  if (wall().getTime() - proved > minutes * 60_000) throw toSignIn(request, languageOf(request), 'again=1&');
  return actor;
}

function toSignIn(request: Request, language: Language, query = ''): Response {
  const { pathname, search } = new URL(request.url);
  // A form cannot be sent again after sign-in; its page can be opened again.
  const to = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : pathname;
  return redirect(`/${language}/sign-in?${query}to=${encodeURIComponent(to)}`, { status: 303 });
}

/** An error page of its own: 403, 404 and the like are thrown. */
export function refused(status: 403 | 404 | 405 | 409 | 413): Response {
  return new Response(null, { status });
}

/** An id of the URL. What is no id is not there: the same 404 as somebody else's. */
export function idOf(params: Record<string, string | undefined>, name: string): string {
  const id = params[name];
  if (!id || !isUuid(id)) throw refused(404);
  return id;
}

/** What a form page gets back when nothing was written: what was typed, and what is wrong with it. */
export type Problem = { problem: RefusalKind; errors: FieldErrors; values: FormValues };

const statuses: Record<Exclude<RefusalKind, 'not-found' | 'forbidden'>, number> = {
  invalid: 422,
  'not-allowed': 409,
  stale: 409,
  taken: 409,
};

/** The answer to a refusal: the same page with the values kept, or an error page where there is no page to show. */
export function problem(refusal: Refusal, values: FormValues = {}) {
  if (refusal.kind === 'not-found') throw refused(404);
  if (refusal.kind === 'forbidden') throw refused(403);
  const body: Problem = {
    problem: refusal.kind,
    errors: refusal.kind === 'invalid' ? refusal.errors : {},
    values,
  };
  return data(body, { status: statuses[refusal.kind] });
}

/** The form as it was typed, to be looked at once more: nothing is wrong with it, and nothing was done. */
export const shownAgain = (values: FormValues) => ({ problem: null, errors: {}, values });

/** Where to go after sign-in: a path of ours and nothing else. */
export function safePath(to: string | null, fallback: string): string {
  return to && /^\/(fi|sv|en)(\/[\w\-./?=&%]*)?$/.test(to) && !to.includes('//') ? to : fallback;
}
