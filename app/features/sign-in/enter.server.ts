import { clock } from '#app/core/actor.ts';
import type { Door } from '#app/core/doors.server.ts';
import { testCodesAllowed } from '#app/core/env.server.ts';
import { actorOf, beginSession } from '#app/core/session.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { enterForCompany } from '#app/features/representatives/enter-for-company.server.ts';
import { accountsOf } from './accounts-of.server.ts';
import type { Attempt } from './attempt.server.ts';
import { enterAsSeeker } from './commands/enter-as-seeker.server.ts';
import { enterAsStaff } from './commands/enter-as-staff.server.ts';
import type { Proved } from './finish-sign-in.server.ts';
import { identifiedFrom, type IdentifiedPerson } from './identified-person.ts';
import { offerRoles } from './role-choice.server.ts';
import { stopped } from './stopped.server.ts';
import type { Stop } from './stops.ts';

type Done = Extract<Proved, { stop: null }>;
type Entering = { door: Door; attempt: Attempt; proved: Done; now: Date };

/** Lets in whoever has proved who they are, as far as Polku knows them: to a page of theirs, or to why not. */
export async function enter(request: Request, entering: Entering): Promise<Response> {
  const { door, attempt } = entering;
  const answer = await (door.name === 'staff' ? enterStaff : enterPerson)(request, entering);
  if (answer instanceof Response) return answer;
  return stopped(attempt.language, door.name, answer);
}

async function enterStaff(request: Request, entering: Entering): Promise<Response | Stop> {
  const { door, attempt, proved, now } = entering;
  const { proof, sent, subject } = proved;
  if (door.levels.length > 0 && !door.levels.includes(proof.levelOfAssurance)) return 'level';
  const names = [sent.preferred_username, sent.upn, sent.email_verified === false ? null : sent.email];
  const member = { issuer: proof.issuer, subject, names: names.filter((name) => typeof name === 'string') };
  const found = await enterAsStaff({ actor: clock, now }, member);
  if (found.kind !== 'ok') return found.kind === 'forbidden' ? 'closed' : 'unknown';
  const { accountId, role } = found.value;
  const to = attempt.to ?? homeOf(role, pathsIn(attempt.language));
  return beginSession(request, { ...proof, accountId, again: attempt.again }, to);
}

async function enterPerson(request: Request, entering: Entering): Promise<Response | Stop> {
  const { door, attempt, proved, now } = entering;
  const { proof, sent } = proved;
  const person = identifiedFrom(
    sent,
    { levelOfAssurance: proof.levelOfAssurance, issuer: proof.issuer, subject: proof.subject },
    { levels: door.levels, allowTestCodes: testCodesAllowed() },
  );
  if ('refused' in person) return person.refused;
  const { language, to } = attempt;
  if (attempt.again) return proveAgain(request, entering, person);
  if (attempt.as === 'company') return enterForCompany({ person, proof, to, language }, now);
  const accounts = attempt.as === 'seeker' ? [] : await accountsOf(person);
  if (accounts.some(({ role }) => role !== 'seeker'))
    return offerRoles({ accountIds: accounts.map(({ id }) => id), proof, to }, language);
  return enterSeeker(request, entering, person);
}

async function enterSeeker(
  request: Request,
  { attempt, proved, now }: Entering,
  person: IdentifiedPerson,
): Promise<Response | Stop> {
  const { language, to } = attempt;
  const entered = await enterAsSeeker({ actor: clock, now }, { person, language });
  if (entered.kind !== 'ok') return 'closed';
  const { accountId } = entered.value;
  return beginSession(request, { ...proved.proof, accountId }, to ?? homeOf('seeker', pathsIn(language)));
}

/** Whoever is signed in is asked once more who they are: nobody else comes in this way, and no account is opened. */
async function proveAgain(
  request: Request,
  entering: Entering,
  person: IdentifiedPerson,
): Promise<Response | Stop> {
  const { attempt, proved } = entering;
  const visitor = await actorOf(request);
  if (!visitor) return enterSeeker(request, entering, person);
  const own = (await accountsOf(person)).find(({ id }) => id === visitor.accountId);
  if (!own) return 'other';
  const to = attempt.to ?? homeOf(own.role, pathsIn(attempt.language));
  return beginSession(request, { ...proved.proof, accountId: own.id, again: true }, to);
}
