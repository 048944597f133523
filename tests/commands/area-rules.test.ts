import { beforeEach, describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { getAreaRules } from '#app/features/area-rules/area-rules.queries.server.ts';
import { setAreaRules } from '#app/features/area-rules/commands/set-area-rules.server.ts';
import { ownRulesOf } from '#app/features/journey/own-rules.server.ts';
import { setErasingRule } from '#app/features/retention/commands/set-erasing-rule.server.ts';
import { askForLook } from '#app/features/second-looks/commands/ask-for-look.server.ts';
import { lookedAt } from '#app/features/second-looks/looked-at.ts';
import { looksOfArea, needsLook } from '#app/features/second-looks/needs-look.server.ts';
import { defaultOwnRules } from '#app/rules/validity.ts';
import { actAs, espoo, lahti, makeCounselor, makeManager, monday, value } from '#tests/support/factories.ts';
import { readyToLeave } from '#tests/support/ready-to-leave.ts';
import { makeLooker } from '#tests/support/second-looks.ts';

const looks = {
  ...{ endedContactMissed: true, endedRightLapsed: true, registrationRefused: true },
  ...{ meetingStatement: false, periodStatement: false },
};
const unchanged = { ...defaultOwnRules, looks, version: 1, why: 'Ei muutosta.' };
const later = new Date(monday.getTime() + 60_000);

beforeEach(() => kysely.deleteFrom('AreaRule').execute());

const viewOf = async (areaCode = espoo) => getAreaRules(await makeManager(areaCode), monday);

describe("An area's own rules", () => {
  it('are the defaults until it chooses, which are those of the law’s readers', async () => {
    const { numbers, looks: chosen, version } = await viewOf();
    expect(numbers).toEqual(defaultOwnRules);
    expect(chosen).toEqual(['endedContactMissed', 'endedRightLapsed', 'registrationRefused']);
    expect(version).toBe(1);
  });

  it('are set by its managers with the duty, and hold at once, in this area alone', async () => {
    const manager = await makeManager(espoo);
    const chosen = { ...looks, endedRightLapsed: false, periodStatement: true };
    value(await setAreaRules(actAs(manager), { ...unchanged, answerDays: 10, looks: chosen }));
    expect(await ownRulesOf(kysely, espoo)).toEqual({ ...defaultOwnRules, answerDays: 10 });
    expect(await looksOfArea(kysely, espoo)).toEqual(chosen);
    expect(await ownRulesOf(kysely, lahti)).toEqual(defaultOwnRules);
    expect(await needsLook(kysely, lahti, 'periodStatement')).toBe(false);
    // Only what is otherwise than without a choice is kept.
    const row = await kysely.selectFrom('AreaRule').select('secondLooks').executeTakeFirstOrThrow();
    expect(row.secondLooks).toEqual({ endedRightLapsed: false, periodStatement: true });
  });

  it('are nobody else’s to set: without the duty, or as a counselor whatever duties they have', async () => {
    const without = await makeManager(espoo, 'Muu', { duties: ['accounts'] });
    const counselor = await makeCounselor(espoo, 'Kaisa', { duties: ['clientWork', 'areaRules'] });
    for (const actor of [without, counselor])
      expect(await setAreaRules(actAs(actor), { ...unchanged, answerDays: 30 })).toEqual({
        kind: 'forbidden',
      });
    expect(await ownRulesOf(kysely, espoo)).toEqual(defaultOwnRules);
  });

  it('are not set over what somebody else has set in the meantime', async () => {
    const [one, two] = [actAs(await makeManager(espoo)), actAs(await makeManager(espoo, 'Toinen'))];
    value(await setAreaRules(one, { ...unchanged, answerDays: 10 }));
    expect(await setAreaRules(two, { ...unchanged, answerDays: 20 })).toEqual({ kind: 'stale' });
    value(await setAreaRules(two, { ...unchanged, version: 2, answerDays: 20 }));
    expect(await ownRulesOf(kysely, espoo)).toMatchObject({ answerDays: 20 });
  });
});

describe('A change of the rules', () => {
  it('says who, when, why and each rule from what to what; a form sent without a change says nothing', async () => {
    const area = lahti;
    const manager = await makeManager(area, 'Outi Johtaja');
    value(await setAreaRules(actAs(manager), unchanged));
    const chosen = { ...looks, registrationRefused: false };
    const after = { ...unchanged, renewalMonths: 3, looks: chosen, why: 'Asiakkaat toivoivat.' };
    value(await setAreaRules(actAs(manager), after));
    value(await setErasingRule(actAs(manager, later), true));
    value(await setErasingRule(actAs(manager, later), true));
    const { changes, version } = await viewOf(area);
    expect(version).toBe(2);
    expect(changes).toMatchObject([
      { byName: 'Outi Johtaja', why: '', changed: [{ rule: 'erasesByItself', before: false, after: true }] },
      {
        ...{ byName: 'Outi Johtaja', why: 'Asiakkaat toivoivat.', at: monday.toISOString() },
        changed: [
          { rule: 'renewalMonths', before: 6, after: 3 },
          { rule: 'registrationRefused', before: true, after: false },
        ],
      },
    ]);
    for (const touch of [
      kysely.updateTable('AreaRuleChange').set({ why: 'Muu.' }).execute(),
      kysely.deleteFrom('AreaRuleChange').execute(),
    ])
      await expect(touch).rejects.toThrow('kept as it was');
  });

  it('tells before how many second looks are open, and how many there are who give one', async () => {
    const ready = await readyToLeave.endedRightLapsed();
    const before = await viewOf();
    value(await askForLook(ready.act, ready.draft));
    await makeLooker(espoo);
    const { open, lookers } = await viewOf();
    expect(open).toEqual({ endedRightLapsed: 1 });
    expect(lookers).toBe(before.lookers + 1);
    expect((await viewOf(lahti)).open).toEqual({});
  });

  it('knows every kind that is looked at', () => {
    expect(Object.keys(looks).sort()).toEqual(Object.keys(lookedAt).sort());
  });
});
