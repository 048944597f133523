import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#app/core/actor.ts';
import { rights, ruleFor } from '#app/core/rights.ts';
import { kysely } from '#app/db/client.server.ts';
import { findAttachment } from '#app/features/attachments/attachments.queries.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { listReaders } from '#app/features/privacy/readers.queries.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { editDraft } from '#app/features/second-looks/commands/edit-draft.server.ts';
import { openEvidenceFile } from '#app/features/second-looks/open-evidence-file.server.ts';
import { getSecondLook, listSecondLooks } from '#app/features/second-looks/second-looks.queries.server.ts';
import * as client from '#app/routes/counselor/client.tsx';
import * as hearing from '#app/routes/counselor/hearing.tsx';
import * as look from '#app/routes/counselor/second-look.tsx';
import * as file from '#app/routes/public/file.tsx';
import { espoo, makeCounselor, makeManager, monday, value } from '#tests/support/factories.ts';
import { readyToLeave } from '#tests/support/ready-to-leave.ts';
import { renderOwn } from '#tests/support/render.tsx';
import { makeLooker } from '#tests/support/second-looks.ts';
import { signedIn } from '#tests/support/signed-in.ts';

/** A draft that waits, with a file that the person sent to the hearing. */
async function waiting() {
  const ready = await readyToLeave.endedRightLapsed();
  const { personId, act, draft } = ready;
  value(await assignCounselor(act, { personId, counselorId: act.actor.accountId }));
  const { lookId } = value(await askForLook(act, draft));
  const fileId = await attach(personId, 'Hearing', draft.subjectId);
  return { ...ready, lookId, fileId };
}

async function attach(personId: string, subjectType: string, subjectId: string): Promise<string> {
  const id = uuid();
  const content = Buffer.from('%PDF-1.7');
  await kysely
    .insertInto('Attachment')
    .values({
      ...{ id, personId, subjectType, subjectId, content, size: content.length, at: monday },
      ...{ name: 'todistus.pdf', type: 'application/pdf', sha256: 'x', scanned: true },
      ...{ uploadedBy: uuid(), uploadedRole: 'seeker' },
    })
    .execute();
  return id;
}

type Loader = (route: never) => Promise<unknown>;

async function statusOf(loader: Loader, actor: StaffActor, params: Record<string, string>): Promise<number> {
  const request = new Request('http://polku.test/fi/x', {
    headers: { Cookie: await signedIn(actor.accountId) },
  });
  const route = { request, params, context: { nonce: '', requestId: '' } };
  const answer = await Reflect.apply(loader, null, [route]).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer.status;
  const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null;
  return typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200;
}

/** The page of a draft, as its reader gets it. */
const pageOf = (actor: StaffActor, lookId: string) =>
  renderOwn(
    { default: look.default, loader: (args) => look.loader({ ...args, params: { ...args.params, lookId } }) },
    actor,
    'fi',
    `/counselor/second-looks/${lookId}`,
  );

describe('Whoever gives a second look', () => {
  it('reads on its page what it rests on and its files, and finds no way to the client', async () => {
    const { personId, lookId, act, draft, fileId } = await waiting();
    const looked = await pageOf(await makeLooker(espoo), lookId);
    for (const shown of ['Tarkastajana näet vain luonnoksen', 'Syytä ei ole.', `/fi/files/${fileId}`])
      expect(looked).toContain(shown);
    const ways = [`/clients/${personId}`, `/hearings/${draft.subjectId}`];
    for (const way of ways) expect(looked).not.toContain(way);
    const own = await pageOf(act.actor, lookId);
    for (const way of ways) expect(own).toContain(way);
    expect(own).not.toContain('Tarkastajana näet vain');
  });

  it('has the right to the draft and what it rests on, and no other right to the client', async () => {
    const { personId } = await waiting();
    const looker = await makeLooker(espoo);
    const standing = await standingOf(looker, 'personId', personId, monday);
    if (!standing) throw new Error('nobody there');
    expect(rights.filter((right) => ruleFor(looker, standing, standing, right))).toEqual(['evidence']);
  });

  it('opens the draft, and neither the client’s page nor the matter itself', async () => {
    const { personId, lookId, draft } = await waiting();
    const looker = await makeLooker(espoo);
    expect(await statusOf(look.loader, looker, { lookId })).toBe(200);
    expect(await statusOf(client.loader, looker, { personId })).toBe(404);
    expect(await statusOf(hearing.loader, looker, { hearingId: draft.subjectId })).toBe(404);
    // A colleague who serves others opens a client with a reason, as ever.
    const colleague = await makeCounselor(espoo, 'Toinen', {
      team: 'Muut',
      duties: ['clientWork', 'secondLook'],
    });
    expect(await statusOf(look.loader, colleague, { lookId })).toBe(200);
    expect(await statusOf(client.loader, colleague, { personId })).toBe(403);
    expect(await getSecondLook(looker, lookId, monday)).toMatchObject({ reads: false });
  });

  it('reads the files of the hearing, in whatever role, which the client sees; no other file', async () => {
    const { personId, fileId: attachmentId } = await waiting();
    const [looker, manager] = [
      await makeLooker(espoo),
      await makeManager(espoo, 'Johtaja', { duties: ['secondLook'] }),
    ];
    const other = await attach(personId, 'Clarification', uuid());
    for (const actor of [looker, manager]) {
      expect(await statusOf(file.loader, actor, { attachmentId })).toBe(200);
      expect(await statusOf(file.loader, actor, { attachmentId: other })).toBe(404);
    }
    const plain = await makeManager(espoo, 'Muu', { duties: ['operations'] });
    expect(await statusOf(file.loader, plain, { attachmentId })).toBe(404);
    const self = { role: 'seeker', accountId: uuid(), personId, name: '' } as const;
    const { days } = await listReaders(self, { before: null, since: null });
    const looks = days.flatMap((day) => day.readers.flatMap((reader) => reader.looks));
    expect(looks.filter(({ page }) => page === 'file').map(({ reason }) => reason)).toEqual([
      'review',
      'review',
    ]);
  });

  it('has nothing of another draft of the same client, and nothing when the draft is taken back', async () => {
    const { personId, lookId, act, draft, fileId } = await waiting();
    const closed = uuid();
    await sql`insert into "SecondLook" ("id","personId","areaCode","kind","subjectType","subjectId","reasons","makerId","makerName",
        "drafterIds","state","context","version","machineVersion","createdAt","updatedAt")
      select ${closed}::uuid,"personId","areaCode","kind","subjectType",${uuid()}::uuid,"reasons","makerId","makerName",
        "drafterIds",'"used"',"context",0,1,"createdAt","updatedAt" from "SecondLook" where "id" = ${lookId}::uuid`.execute(
      kysely,
    );
    const looker = await makeLooker(espoo);
    expect(await getSecondLook(looker, closed, monday)).toBeNull();
    expect(await getSecondLook(looker, lookId, monday)).not.toBeNull();
    value(await editDraft(act, { lookId, ...draft, ask: false }));
    expect(await getSecondLook(looker, lookId, monday)).toBeNull();
    expect((await listSecondLooks(looker, monday)).queue.map(({ id }) => id)).not.toContain(lookId);
    const owner = await findAttachment(fileId);
    expect(owner && (await openEvidenceFile(looker, owner, monday))).toBe(false);
    const standing = await standingOf(looker, 'personId', personId, monday);
    expect(standing && ruleFor(looker, standing, standing, 'evidence')).toBeNull();
  });
});
