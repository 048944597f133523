import { data } from '@remix-run/node';
import type { CounselorActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { noteDutyUse } from '#app/core/duty-use.server.ts';
import { idOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { mayBreakGlass, protectedDuty, ruleFor, type Right, type Rule } from '#app/core/rights.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { addressParts, type AddressPart } from './addressed.ts';
import { standingOf, standingsOf, type Standing } from './client-standing.server.ts';

type Asked = { request: Request; params: Record<string, string | undefined> };
type Page = string | ((client: Standing) => string);

/** A client's own page is logged by another name where hidden contact details are asked for. */
export const clientPage =
  (request: Request) =>
  ({ nonDisclosure }: Standing): string =>
    nonDisclosure && new URL(request.url).searchParams.get('contact') === 'shown'
      ? 'clientContact'
      : 'client';

/**
 * The guard of a page about a client: a counselor who may read the client whom the address leads to, and the look is
 * logged with what gives the right. A client of others answers 403 and offers to be opened with a reason; whoever is not
 * there for this reader (another area's, or under non-disclosure) is the same 404 as nobody.
 */
export async function requireClient(
  { request, params }: Asked,
  page: Page,
  right: Right = 'read',
): Promise<CounselorActor> {
  const actor = await requireCounselor(request);
  const [part, id] = addressOf(params);
  await open(actor, await standingOf(actor, part, id, now()), page, right, now());
  return actor;
}

/** The guard of what changes something of a client: before the form is read, so that a refusal tells nothing else. */
export async function requireClientWrite(
  { request, params }: Asked,
  right: Right = 'write',
): Promise<CounselorActor> {
  const actor = await requireCounselor(request);
  const [part, id] = addressOf(params);
  allowed(actor, await standingOf(actor, part, id, now()), right);
  return actor;
}

/** The same door for who is not found by the address. Logs the look, and answers what gives the right. */
export async function openClient(
  actor: CounselorActor,
  personId: string,
  page: string,
  at: Date,
): Promise<Standing & { relation: Rule['relation'] }> {
  const { client, rule } = await open(
    actor,
    await standingOf(actor, 'personId', personId, at),
    page,
    'read',
    at,
  );
  return { ...client, relation: rule.relation };
}

/** Logs the look at each of some people, with what gives the right; for a page that shows all of them whole. */
export async function logOpened(
  actor: CounselorActor,
  personIds: readonly string[],
  page: string,
  at: Date,
): Promise<void> {
  for (const client of await standingsOf(actor, [...new Set(personIds)], at))
    await open(actor, client, page, 'read', at);
}

async function open(
  actor: CounselorActor,
  client: Standing | null,
  page: Page,
  right: Right,
  at: Date,
): Promise<{ client: Standing; rule: Rule }> {
  const opened = allowed(actor, client, right);
  const name = typeof page === 'string' ? page : page(opened.client);
  const words = opened.rule.relation === 'break-glass' ? opened.client.reason : null;
  await logRead(actor, opened.client.personId, name, opened.rule.logged, at, words ?? undefined);
  const used = opened.client.nonDisclosure && opened.rule.ofProtected === 'with-duty' ? [protectedDuty] : [];
  for (const duty of [opened.rule.duty, ...used]) await noteDutyUse(actor.accountId, duty, isoDate(at));
  return opened;
}

function allowed(
  actor: CounselorActor,
  client: Standing | null,
  right: Right,
): { client: Standing; rule: Rule } {
  if (!client) throw refused(404);
  const rule = ruleFor(actor, client, client, right);
  if (rule) return { client, rule };
  if (!mayBreakGlass(actor, client, client)) throw refused(404);
  throw data({ closedClient: client.personId }, { status: 403 });
}

function addressOf(params: Asked['params']): [AddressPart, string] {
  for (const part of addressParts) if (params[part] !== undefined) return [part, idOf(params, part)];
  throw new Error('the address of a page about a client leads to none');
}
