import { beforeAll, describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { setAreaRules } from '#app/features/area-rules/commands/set-area-rules.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { endDuty } from '#app/features/rights/commands/end-duty.server.ts';
import { approveDraft } from '#app/features/second-looks/commands/approve-draft.server.ts';
import { askAgain } from '#app/features/second-looks/commands/ask-again.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { editDraft } from '#app/features/second-looks/commands/edit-draft.server.ts';
import { takeLook } from '#app/features/second-looks/commands/take-look.server.ts';
import { storedEvidence } from '#app/features/second-looks/evidence.ts';
import { lookKinds } from '#app/features/second-looks/second-look.machine.ts';
import { defaultOwnRules } from '#app/rules/validity.ts';
import { actAs, espoo, makeCounselor, makeManager, value } from '#tests/support/factories.ts';
import { readyToLeave, type Ready } from '#tests/support/ready-to-leave.ts';
import { makeLooker } from '#tests/support/second-looks.ts';

const everything = {
  ...{ endedContactMissed: true, endedRightLapsed: true, registrationRefused: true },
  ...{ meetingStatement: true, periodStatement: true },
};
const notYet = (key: string) => ({ kind: 'invalid', errors: { reasons: [key] } });

beforeAll(async () => {
  const act = actAs(await makeManager(espoo));
  const rules = { ...defaultOwnRules, looks: everything };
  value(await setAreaRules(act, { ...rules, version: 1, why: 'Kokeillaan kaikissa.' }));
});

const roundsOf = (lookId: string) =>
  kysely.selectFrom('SecondLookRound').selectAll().where('lookId', '=', lookId).orderBy('number').execute();
const stateOf = async (lookId: string) =>
  (await kysely.selectFrom('SecondLook').select('state').where('id', '=', lookId).executeTakeFirstOrThrow())
    .state;
const ask = async ({ act, draft }: Ready) => value(await askForLook(act, draft)).lookId;

/** Somebody else who has the duty, at the hour of the matter. */
async function colleagueOf({ act }: Ready, name?: string) {
  const actor = await makeLooker(espoo, name);
  return { ...act, actor };
}

async function approved(ready: Ready) {
  const lookId = await ask(ready);
  const colleague = await colleagueOf(ready);
  value(await takeLook(colleague, { lookId }));
  value(await approveDraft(colleague, { lookId, words: '' }));
  return { lookId, colleague };
}

describe.each(lookKinds)('Where the area has chosen it, %s', (kind) => {
  it('leaves only with the approval of a colleague, once, and the look is used', async () => {
    const ready = await readyToLeave[kind]();
    expect(await ready.leave()).toEqual(notYet('lookMissing'));
    const lookId = await ask(ready);
    expect(await ready.leave()).toEqual(notYet('lookMissing'));
    const colleague = await colleagueOf(ready);
    value(await takeLook(colleague, { lookId }));
    expect(await ready.leave()).toEqual(notYet('lookMissing'));
    value(await approveDraft(colleague, { lookId, words: '' }));
    value(await ready.leave());
    expect(await stateOf(lookId)).toBe('used');
    expect(await ready.leave()).toEqual({ kind: 'not-allowed' });
  });

  it('keeps what it rested on as it was at each asking, and the database refuses to change it', async () => {
    const ready = await readyToLeave[kind]();
    const { draft } = ready;
    const lookId = await ask(ready);
    await ready.change();
    value(await editDraft(ready.act, { lookId, ...draft, ask: true }));
    const rounds = await roundsOf(lookId);
    const [first, second] = rounds.map(({ evidence }) => storedEvidence(evidence));
    expect(first?.facts.length).toBeGreaterThan(3);
    expect(first?.why?.regime).toMatch(/^R\d$/);
    expect(JSON.stringify(first)).not.toContain('Olin sairaalassa.');
    expect(JSON.stringify(second)).toContain('Olin sairaalassa.');
    const empty = { why: null, facts: [] };
    for (const set of [{ evidence: empty }, { evidenceHash: 'x' }, { content: empty }, { askedByName: 'X' }])
      await expect(
        kysely.updateTable('SecondLookRound').set(set).where('lookId', '=', lookId).execute(),
      ).rejects.toThrow('kept as it was');
    expect(await roundsOf(lookId)).toEqual(rounds);
  });

  it('is not approved, and does not leave, on other facts than it was asked about', async () => {
    const before = await readyToLeave[kind]();
    const lookId = await ask(before);
    const colleague = await colleagueOf(before);
    value(await takeLook(colleague, { lookId }));
    await before.change();
    expect((await approveDraft(colleague, { lookId, words: '' })).kind).toBe('invalid');
    const after = await readyToLeave[kind]();
    await approved(after);
    await after.change();
    expect(await after.leave()).toEqual(notYet('lookOtherFacts'));
  });

  it('needs another look after an edit, even back to the same words', async () => {
    const ready = await readyToLeave[kind]();
    const { lookId, colleague } = await approved(ready);
    for (const reasons of ['Toinen perustelu.', ready.draft.reasons]) {
      value(await editDraft(ready.act, { lookId, ...ready.draft, reasons, ask: false }));
      expect(await ready.leave()).toEqual(notYet('lookMissing'));
    }
    value(await askAgain(ready.act, { lookId }));
    expect(await ready.leave()).toEqual(notYet('lookMissing'));
    value(await takeLook(colleague, { lookId }));
    value(await approveDraft(colleague, { lookId, words: '' }));
    value(await ready.leave());
  });

  it('is nobody’s own to approve, nobody inherits it, and whoever approved does not let it leave', async () => {
    const ready = await readyToLeave[kind]();
    const { act, personId } = ready;
    const lookId = await ask(ready);
    const withDuty = { ...act.actor, duties: [...act.actor.duties, 'secondLook'] } as const;
    expect(await takeLook({ ...act, actor: withDuty }, { lookId })).toEqual({ kind: 'forbidden' });
    const [first, second] = [await colleagueOf(ready), await colleagueOf(ready, 'Toinen')];
    value(await takeLook(first, { lookId }));
    const { accountId } = first.actor;
    value(await endDuty({ ...act, actor: await makeManager(espoo) }, { accountId, duty: 'secondLook' }));
    expect(await stateOf(lookId)).toBe('asked');
    expect(await approveDraft(second, { lookId, words: '' })).toEqual({ kind: 'forbidden' });
    // The next counselor of the client inherits the draft, and no approval of their own.
    const next = await makeCounselor(espoo, 'Seuraava', { duties: ['clientWork', 'secondLook'] });
    value(await assignCounselor(act, { personId, counselorId: next.accountId }));
    value(await editDraft({ ...act, actor: next }, { lookId, ...ready.draft, ask: true }));
    for (const actor of [withDuty, next])
      expect(await takeLook({ ...act, actor }, { lookId })).toEqual({ kind: 'forbidden' });
    value(await takeLook(second, { lookId }));
    value(await approveDraft(second, { lookId, words: '' }));
    const both = { ...second.actor, teamId: next.teamId, duties: ['clientWork', 'secondLook'] } as const;
    expect(await ready.leave({ ...act, actor: both })).toEqual(notYet('lookOwn'));
    value(await ready.leave({ ...act, actor: next }));
  });
});
