import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { employmentArea, municipality } from '#app/rules/areas.ts';
import { isoDate } from '#app/rules/dates.ts';
import { openCase } from '../case.server.ts';
import { decide, type Settled } from '../settle.server.ts';
import type { SwitchGround } from '../stored-facts.ts';
import { endSwitchNotice, writeFacts } from '../write-facts.server.ts';

export type GivenNotice = {
  personId: string;
  version?: number;
  areaCode: string;
  ground: SwitchGround;
  /** Why, in the person's own words: the notice is a written one. */
  text: string;
};

/**
 * The written notice of becoming a client of another area's authority (380/2023 17 §): kept as it was given, and in force
 * at once. The person returns to the authority of the home municipality whenever they want.
 */
export async function giveSwitchNotice(act: Act, notice: GivenNotice): Promise<Outcome<Settled>> {
  const { personId, version, areaCode, ground, text } = notice;
  if (!employmentArea(areaCode)) return invalidField('areaCode', 'choose');
  return transaction(async (tx) => {
    const opened = await openCase(tx, notice, act);
    if (opened.kind !== 'ok') return opened;
    const before = opened.value;
    const home = municipality(before.municipalityCode)?.area;
    if (areaCode === home || areaCode === before.areaCode) return invalidField('areaCode', 'sameArea');
    await endSwitchNotice(tx, personId, act);
    const id = uuid();
    const givenOn = isoDate(act.now);
    const channel = act.channel ?? 'eService';
    await tx
      .insertInto('SwitchNotice')
      .values({ id, personId, areaCode, ground, text, givenOn, channel, createdAt: act.now })
      .execute();
    await writeFacts(tx, personId, { switchNoticeId: id, reportedOn: givenOn }, act);
    return decide(tx, before, { event: 'SWITCH_AUTHORITY', version, reason: null }, act);
  });
}
