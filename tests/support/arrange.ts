/** Brings about what a freshly filled city seldom shows, as people would: by sending the forms of pages. */
import { filled } from './attacks.ts';
import { formsOf } from './forms.ts';
import { send, sessionCookie, sha256, visit, type Looked } from './visit.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

export async function arrange(site: Looked): Promise<void> {
  await startInterviews(site);
  await writeNote(site);
  await registerUpToReview(site);
  await stopWork(site);
  await signInElsewhere(site);
  await searchReadLog(site);
  await linkProvider(site);
  await eraseAtNight(site);
  await linkPartner(site);
  await actForMany(site);
  await takeListOut(site);
}

/** Sends the form that goes to `target` from the page, filled in; resolves to where it leads. */
async function press(site: Looked, page: string, target: string, accountId: string): Promise<string | null> {
  const cookie = await sessionCookie(site, accountId);
  const { text: html } = await visit(site, page, { cookie });
  const form = formsOf(html, page).find(({ action }) => action === target);
  return form ? (await send(site, target, filled(form), { cookie })).location : null;
}

async function startInterviews(site: Looked): Promise<void> {
  const booked = await site.query(
    `select distinct on (m."kind") m."id", m."counselorId" as "counselor" from "Meeting" m
     where m."state"::text like '%"booked"%' and m."counselorId" is not null order by m."kind", m."startsAt", m."id"`,
  );
  for (const { id, counselor } of booked) {
    const step = `/fi/counselor/meetings/${text(id)}/start`;
    await press(site, step, step, text(counselor));
  }
}

async function writeNote(site: Looked): Promise<void> {
  const [client] = await site.query(
    `select j."personId", a."id" as "counselor" from "Journey" j join "Account" a on a."id"=j."counselorId"
     order by a."id", j."personId" limit 1`,
  );
  const page = `/fi/counselor/clients/${text(client?.personId)}/notes`;
  await press(site, page, page, text(client?.counselor));
}

/** A deadline that failed five times, which no city has of itself. */
async function stopWork(site: Looked): Promise<void> {
  await site.query(
    `insert into "Deadline" ("id","subjectType","subjectId","event","dueAt","createdAt","doneAt","result","attempts","lastError")
     select gen_random_uuid(), 'Journey', "id", 'RENEWAL_DUE', "createdAt", "createdAt", now(), 'parked', 5, 'no answer'
     from "Journey" where "areaCode"='1' order by "id" limit 1`,
  );
}

/** Somebody in the middle of registration answers what is still asked. */
async function registerUpToReview(site: Looked): Promise<void> {
  const seekers = await site.query(
    `select a."id" from "Journey" j join "Account" a on a."personId"=j."personId"
     where j."state"::text like '%registration%' and a."story" is null order by a."id" limit 2`,
  );
  for (const { id } of seekers) {
    let page: string | null = '/fi/my/registration';
    const cookie = await sessionCookie(site, text(id));
    const { text: html } = await visit(site, page, { cookie });
    page = /href="(\/fi\/my\/registration\/(?!review)[^"]+)"/.exec(html)?.[1] ?? null;
    for (let step = 0; step < 12 && page && !page.endsWith('/review'); step++)
      page = await press(site, page, page, text(id));
  }
}

/** Managers have left another device open, which their list of devices offers to sign out. */
async function signInElsewhere(site: Looked): Promise<void> {
  await site.query(
    `insert into "Session" ("id","tokenHash","accountId","method","userAgent","createdAt","seenAt","provedAt","endsAt")
     select gen_random_uuid(), 'elsewhere ' || "id", "id", 'demonstration', 'Mozilla/5.0 (iPhone) Version/18.1 Safari/604.1',
       now(), t, now(), t + interval '1 hour'
     from "Account", (select now() + interval '2 days' as t) later where "role"='manager'`,
  );
}

/** What is erased at night has been: a city that is looked at between two and five would change by itself. */
async function eraseAtNight(site: Looked): Promise<void> {
  await site.query(
    `insert into "RetentionRun" ("id","areaCode","asOf","origin","createdAt","startedAt","finishedAt")
     select gen_random_uuid(), null, day::date, 'automatic', now(), now(), now()
     from generate_series(now() - interval '1 day', now() + interval '2 days', interval '1 day') day`,
  );
}

/** The secret of a link by which a provider can answer. */
export const providersToken = sha256('a link to a referral');

/** A provider has a link to a referral that waits for an answer: on some days each of the city's own has been answered. */
async function linkProvider(site: Looked): Promise<void> {
  await site.query(
    `insert into "ReferralLink" ("id","referralId","email","tokenHash","createdAt","expiresAt")
     select gen_random_uuid(), "id", 'palvelut@example.com', $1, now(), now() + interval '14 days'
     from "Referral" where "state" = '"referred"' order by "id" limit 1`,
    [sha256(providersToken)],
  );
}

export const partnersToken = sha256('a link to a plan');

/** A worker of the wellbeing services county has been sent a plan to approve. */
async function linkPartner(site: Looked): Promise<void> {
  await site.query(
    `insert into "PlanLink" ("id","proposalId","party","email","tokenHash","createdAt","createdBy","expiresAt")
     select gen_random_uuid(), r."id", 'wellbeingCounty', 'tyky@example.com', $1, now(), p."preparedBy", now() + interval '14 days'
     from "PlanProposal" r join "Plan" p on p."id"=r."planId" where p."state" = '"awaitingParties"' and r."voidedAt" is null
       and p."context"->'waitsFor' @> '["wellbeingCounty"]' order by r."id" limit 1`,
    [sha256(partnersToken)],
  );
}

/** Each manager has searched the read log, and something odd waits for them: what a city that nobody reads yet has none of. */
async function searchReadLog(site: Looked): Promise<void> {
  await site.query(
    `insert into "ReadSearch" ("id","accountId","areaCode","why","personIds","at")
     select gen_random_uuid(), "id", "areaCode", 'A client asked', '{}', now() from "Account" where "role"='manager'`,
  );
  await site.query(
    `insert into "ReadFinding" ("id","key","rule","accountId","areaCode","on","count","firstAt","lastAt")
     select gen_random_uuid(), 'outsideHours ' || "id", 'outsideHours', "id", "areaCode", '2026-11-15', 1, now(), now()
     from (select distinct on ("areaCode") "id", "areaCode" from "Account" where "role"='counselor' order by "areaCode", "id") c`,
  );
}

/** A counselor has written to some clients, whom it has reached, one of whom answers; and prepares to move them. */
async function actForMany(site: Looked): Promise<void> {
  const clients = await site.query(
    `select j."personId", j."counselorId" from "Journey" j join "Account" a on a."personId"=j."personId"
     where j."counselorId" = (select "counselorId" from "Journey" where "counselorId" is not null
       group by "counselorId" order by count(*) desc, "counselorId" limit 1) order by j."personId" limit 3`,
  );
  const counselor = text(clients[0]?.counselorId);
  const cookie = await sessionCookie(site, counselor);
  const chosen = clients.map(({ personId }): [string, string] => ['personId', text(personId)]);
  // One is only begun, one is looked at, one is done.
  for (const kind of ['assign', 'move', 'message']) {
    const { location } = await send(site, `/fi/counselor/bulk/new/${kind}`, chosen, { cookie });
    const page = location ?? '';
    if (kind !== 'assign') await press(site, page, page, counselor);
    if (kind === 'message') await press(site, page, `${page}/confirm`, counselor);
  }
  // Ten minutes have passed: what was held has left, and nothing of it is undone any more.
  await site.query(`update "ClientMessage" set "leavesAt" = "at"`);
  await site.query(`update "Outbox" set "availableAt" = "at" where "type" = 'message-sent'`);
  await site.query(`update "BulkItem" set "undoUntil" = "undoUntil" - interval '1 hour'`);
  const [told] = await site.query(
    `select m."id", a."id" as "seeker" from "ClientMessage" m join "Account" a on a."personId"=m."personId" order by m."id" limit 1`,
  );
  const conversation = `/fi/my/messages/${text(told?.id)}`;
  await press(site, conversation, conversation, text(told?.seeker));
}

/** Somebody with the duty has said what a list is taken out for, and has not taken it yet. */
async function takeListOut(site: Looked): Promise<void> {
  const [taker] = await site.query(
    `select a."id" from "Account" a join "AccountDuty" d on d."accountId"=a."id" and d."duty"='export'
     where a."role"='counselor' order by a."id" limit 1`,
  );
  const page = '/fi/counselor/caseload/exports?preset=all';
  await press(site, page, page, text(taker?.id));
}
