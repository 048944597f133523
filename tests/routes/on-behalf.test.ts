import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import * as entry from '#app/routes/counselor/on-behalf.tsx';
import * as possible from '#app/routes/counselor/on-behalf-by.tsx';
import * as goal from '#app/routes/seeker/goal.tsx';
import * as consent from '#app/routes/seeker/job-consent.tsx';
import { makeClient } from '#tests/support/clients.ts';
import { lahti, makeCounselor } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';
import { siteRoutes } from '#tests/support/site-map.ts';

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Entrance = (args: Args) => Promise<unknown>;
type Form = Record<string, string>;
type Page = { loader?: Entrance; action?: Entrance };

/** The status with which a loader or an action answers, whether it returns or throws, and what it says. */
async function ask(entrance: Entrance, who: SeekerActor | CounselorActor | null, params: Form, form?: Form) {
  const headers = new Headers();
  if (who) headers.set('Cookie', await signedIn(who.accountId));
  const body = form && new URLSearchParams(form);
  const request = new Request('http://localhost/fi/counselor', {
    method: form ? 'POST' : 'GET',
    headers,
    body,
  });
  const context = { nonce: '', requestId: '' };
  const answered: unknown = await entrance({ request, params: { language: 'fi', ...params }, context }).catch(
    (thrown: unknown) => thrown,
  );
  if (answered instanceof Error) throw answered;
  if (answered instanceof Response)
    return { status: answered.status, to: answered.headers.get('Location'), data: null };
  if (isData(answered)) return { status: answered.init?.status ?? 200, to: null, data: answered.data };
  return { status: 200, to: null, data: answered };
}

const isData = (told: unknown): told is { data: unknown; init: ResponseInit | null } =>
  typeof told === 'object' && told !== null && 'type' in told && told.type === 'DataWithResponseInit';

const pages = siteRoutes().filter(({ id }) => id.startsWith('on-behalf-'));
const moduleOf = (id: string): Promise<Page> =>
  import(`../../app/routes/seeker/${id.slice('on-behalf-'.length)}.tsx`);

let client: Awaited<ReturnType<typeof makeClient>>;
let colleague: CounselorActor;
let stranger: CounselorActor;

beforeAll(async () => {
  client = await makeClient();
  await prisma.journey.update({
    where: { personId: client.personId },
    data: { counselorId: client.counselor.accountId },
  });
  colleague = await makeCounselor(undefined, 'Muu Tiimi', { team: 'toinen' });
  stranger = await makeCounselor(lahti);
});

const at = (pattern: string, channel: string): Form => {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const ids = Object.fromEntries(names.map((name) => [name, uuid()]));
  return { ...ids, personId: client.personId, channel };
};

describe('A client’s own page, for staff who act for the client', () => {
  test.each(pages)('$id is there for whoever may serve the client alone', async ({ id, pattern }) => {
    const { loader, action } = await moduleOf(id);
    const params = at(pattern, 'phone');
    for (const [entrance, form] of [
      [loader, undefined],
      [action, { version: '0' }],
    ] as const) {
      if (!entrance) continue;
      expect((await ask(entrance, null, params, form)).to).toContain('/sign-in');
      expect((await ask(entrance, client.seeker, params, form)).status).toBe(403);
      expect((await ask(entrance, stranger, params, form)).status).toBe(404);
      expect((await ask(entrance, colleague, params, form)).status).toBe(403);
      expect((await ask(entrance, client.counselor, { ...params, channel: 'gossip' }, form)).status).toBe(
        404,
      );
    }
    if (action) {
      const { status } = await ask(
        action,
        client.counselor,
        { ...params, channel: 'seen' },
        { version: '0' },
      );
      expect(status).toBe(403);
    }
  });

  test('asks how the client is in contact, and lists what the client can do now', async () => {
    const { counselor, personId } = client;
    expect((await ask(entry.loader, counselor, { personId })).status).toBe(200);
    const { data } = await ask(possible.loader, counselor, { personId, channel: 'visit' });
    const base = `/fi/counselor/clients/${personId}/on-behalf/visit`;
    expect(data).toMatchObject({ possible: { channel: 'visit' } });
    expect(JSON.stringify(data)).toContain(`"act":"goal","of":null,"href":"${base}/goal"`);
    expect(JSON.stringify(data)).not.toContain('/fi/my');
  });

  test('writes as staff, in the channel of the address, and answers with the words kept when it is old', async () => {
    const { counselor, personId } = client;
    const params = { personId, channel: 'paper' };
    const { version } = await prisma.journey.findUniqueOrThrow({ where: { personId } });
    const form = { version: String(version), goal: 'Leipuri' };
    const sent = await ask(goal.action, counselor, params, form);
    expect(sent.to).toBe(`/fi/counselor/clients/${personId}/on-behalf/paper`);
    const line = await prisma.history.findFirst({ where: { personId }, orderBy: { id: 'desc' } });
    expect(line).toMatchObject({ type: 'CHOOSE_GOAL', channel: 'paper', actorId: counselor.accountId });
    const again = await ask(goal.action, counselor, params, form);
    expect(again).toMatchObject({ status: 409, data: { values: { goal: 'Leipuri' } } });
    const looks = () => prisma.readLog.count({ where: { personId, page: 'onBehalf' } });
    const before = await looks();
    await ask(goal.loader, counselor, params);
    expect(await looks()).toBe(before + 1);
  });

  test('shows as the client sees it, and lets nothing be sent from there', async () => {
    const { counselor, personId } = client;
    const params = { personId, channel: 'seen' };
    expect((await ask(possible.loader, counselor, params)).data).toMatchObject({ possible: null });
    expect((await ask(goal.loader, counselor, params)).status).toBe(200);
  });

  test('is no way to what belongs to another person', async () => {
    const other = await makeClient();
    const params = { personId: client.personId, channel: 'visit', candidacyId: other.meetingId };
    expect((await ask(consent.action, client.counselor, params, { version: '0' })).status).toBe(404);
  });
});
