import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { clock, type CounselorActor } from '#app/core/actor.ts';
import { withRequest } from '#app/core/request-facts.server.ts';
import { kysely, pool } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { eraseReads } from '#app/features/privacy/erase-reads.server.ts';
import { logListRead, logRead } from '#app/features/privacy/log-read.server.ts';
import {
  chainOf,
  contentHash,
  linkHash,
  textOfLine,
  type ReadContent,
} from '#app/features/privacy/read-line.ts';
import { sealReadLog } from '#app/features/privacy/seal-read-log.server.ts';
import type { Flaw } from '#app/features/privacy/read-flaw.ts';
import { verifyReadLog } from '#app/features/privacy/verify-read-log.server.ts';
import { actAs, makeCounselor, makePerson, monday } from '#tests/support/factories.ts';

let reader: CounselorActor;
let persons: string[];
let chain: number;

/** Ten lines in one chain, sealed after the fifth. */
beforeEach(async () => {
  await tamper('delete from "ReadLog"; delete from "ReadSeal"; delete from "ReadChain"');
  reader ??= await makeCounselor();
  persons ??= [(await makePerson()).personId, (await makePerson()).personId];
  chain = chainOf(reader.accountId);
  for (let at = 0; at < 10; at++) {
    await logRead(reader, persons[at % 2] ?? '', 'client', 'customership', monday);
    if (at === 4) await sealReadLog(monday);
  }
});

/** What only somebody can do who owns the database. */
async function tamper(text: string): Promise<void> {
  await pool.query(`alter table "ReadLog" disable trigger all; alter table "ReadSeal" disable trigger all; ${text};
    alter table "ReadLog" enable trigger all; alter table "ReadSeal" enable trigger all`);
}

const flawsAfter = async (text: string): Promise<Flaw[]> => {
  await tamper(text.replaceAll('$chain', String(chain)));
  const { flaws } = await verifyReadLog();
  return flaws.map(({ kind, chain: place, seq, to }) => ({ kind, chain: place, seq, ...(to && { to }) }));
};
const here = (seq: number) => `"chain"=$chain and "seq"=${seq}`;

describe('A read log that nobody touched', () => {
  it('is whole, with all its lines and seals', async () => {
    expect(await verifyReadLog()).toMatchObject({ lines: 10, chains: 1, seals: 1, flaws: [] });
  });

  it('is never changed, emptied or shortened by the ordinary way', async () => {
    for (const text of [
      `update "ReadLog" set "page"='other'`,
      `update "ReadLog" set "hash"='\\x00', "erasedAt"=now()`,
      'delete from "ReadLog"',
      'truncate "ReadLog"',
      'delete from "ReadSeal"',
      `update "ReadSeal" set "heads"=''`,
      'truncate "ReadSeal"',
    ])
      await expect(pool.query(text)).rejects.toThrow('only added to');
  });

  it('does not fork when many write at the same time', async () => {
    const readers = await Promise.all(Array.from({ length: 6 }, () => makeCounselor()));
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        logRead(readers[at % 6] ?? reader, persons[0] ?? '', 'plan', 'team', monday),
      ),
    );
    expect(await verifyReadLog()).toMatchObject({ lines: 70, flaws: [] });
  });

  it('says who, what page, why, by which route and in which request, and nothing of what was read', async () => {
    const id = persons[0] ?? '';
    await withRequest({ requestId: 'r-1', path: `/fi/counselor/clients/${id}?tab=plan` }, () =>
      logRead(reader, id, 'client', 'break-glass', monday, 'Sijaisuus'),
    );
    const line = await kysely
      .selectFrom('ReadLog')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(line).toMatchObject({
      personId: id,
      accountId: reader.accountId,
      actorName: reader.name,
      areaCode: reader.areaCode,
      page: 'client',
      reason: 'break-glass',
      words: 'Sijaisuus',
      route: '/counselor/clients/:id',
      requestId: 'r-1',
    });
  });

  it('takes one line for a list, however many it shows, and none for an empty one', async () => {
    await logListRead(reader, [], 'caseload', monday);
    await logListRead(reader, [...persons, ...persons], 'caseload', monday);
    const lines = await kysely.selectFrom('ReadLog').selectAll().where('kind', '=', 'list').execute();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.personIds).toEqual(persons);
    expect((await verifyReadLog()).flaws).toEqual([]);
  });

  it('knows nothing of a person who looks at their own data', async () => {
    const seeker = await makePerson();
    await logRead(seeker, seeker.personId, 'client', 'own', monday);
    expect((await verifyReadLog()).lines).toBe(10);
  });
});

describe('A line that was tampered with is found', () => {
  it('when its content was changed', async () => {
    expect(await flawsAfter(`update "ReadLog" set "actorName"='Joku Muu' where ${here(7)}`)).toEqual([
      { kind: 'changed', chain, seq: 7 },
    ]);
  });

  it('when its content was changed and hashed again without the key', async () => {
    const found = await flawsAfter(
      `update "ReadLog" set "page"='plan', "contentHash"=sha256('guess') where ${here(3)}`,
    );
    expect(found).toEqual([{ kind: 'changed', chain, seq: 3 }]);
  });

  it('when the rest of the chain was hashed again after it', async () => {
    const text = `update "ReadLog" set "page"='plan', "contentHash"=sha256('guess') where ${here(8)}; ${rehash(8)}`;
    expect(await flawsAfter(text)).toEqual([{ kind: 'changed', chain, seq: 8 }]);
  });

  it('when it was deleted', async () => {
    expect(await flawsAfter(`delete from "ReadLog" where ${here(4)}`)).toEqual([
      { kind: 'missing', chain, seq: 4 },
    ]);
  });

  it('when it was deleted and the lines after it moved up', async () => {
    const text = `delete from "ReadLog" where ${here(4)};
      update "ReadLog" set "seq"=-"seq" where "chain"=$chain and "seq">4; update "ReadLog" set "seq"=-"seq"-1 where "seq"<0`;
    expect((await flawsAfter(text))[0]).toEqual({ kind: 'unlinked', chain, seq: 4 });
  });

  it('when it was deleted, the lines after it moved up and hashed again: the seal knows', async () => {
    const text = `delete from "ReadLog" where ${here(4)};
      update "ReadLog" set "seq"=-"seq" where "chain"=$chain and "seq">4; update "ReadLog" set "seq"=-"seq"-1 where "seq"<0;
      ${rehash(4)}; update "ReadChain" set "seq"=9`;
    expect(await flawsAfter(text)).toEqual([{ kind: 'rewritten', chain, seq: 1, to: 5 }]);
  });

  it('when it was inserted between others', async () => {
    const text = `update "ReadLog" set "seq"=-"seq" where "chain"=$chain and "seq">5; update "ReadLog" set "seq"=-"seq"+1 where "seq"<0;
      insert into "ReadLog" ("chain","seq","contentHash","hash","actorRole","actorName","page","reason","at")
      select "chain",6,sha256('forged'),sha256('forged'),'counselor','Joku Muu','client','duty',"at" from "ReadLog" where ${here(5)}`;
    const found = await flawsAfter(text);
    expect(found[0]).toEqual({ kind: 'changed', chain, seq: 6 });
  });

  it('when it was inserted with the whole chain hashed again', async () => {
    const text = `insert into "ReadLog" ("chain","seq","contentHash","hash","actorRole","actorName","page","reason","at")
      select "chain",11,sha256('forged'),sha256('forged'),'counselor','Joku Muu','client','duty',"at" from "ReadLog" where ${here(5)};
      ${rehash(11)}; update "ReadChain" set "seq"=11`;
    expect(await flawsAfter(text)).toEqual([{ kind: 'changed', chain, seq: 11 }]);
  });

  it('when two lines changed places', async () => {
    const text = `update "ReadLog" set "seq"=-7 where ${here(7)}; update "ReadLog" set "seq"=7 where ${here(9)}; update "ReadLog" set "seq"=9 where "seq"=-7`;
    expect(await flawsAfter(text)).toEqual([
      { kind: 'moved', chain, seq: 7 },
      { kind: 'moved', chain, seq: 9 },
    ]);
  });

  it('when its hash was altered', async () => {
    expect(await flawsAfter(`update "ReadLog" set "hash"=sha256('x') where ${here(6)}`)).toEqual([
      { kind: 'unlinked', chain, seq: 6 },
    ]);
  });

  it('when the end was cut off, even with the end of the chain set back', async () => {
    expect(await flawsAfter(`delete from "ReadLog" where "chain"=$chain and "seq">8`)).toEqual([
      { kind: 'missing', chain, seq: 9, to: 10 },
    ]);
    await sealReadLog(new Date(monday.getTime() + 3_600_000));
    const text = `delete from "ReadLog" where "chain"=$chain and "seq">3;
      update "ReadChain" set "seq"=3, "hash"=(select "hash" from "ReadLog" where ${here(3)})`;
    expect(await flawsAfter(text)).toEqual([{ kind: 'missing', chain, seq: 4, to: 10 }]);
  });

  it('when all of a chain is gone', async () => {
    expect(await flawsAfter('delete from "ReadLog"; delete from "ReadChain"')).toEqual([
      { kind: 'missing', chain, seq: 1, to: 5 },
    ]);
  });

  it('when a seal was changed', async () => {
    expect(await flawsAfter(`update "ReadSeal" set "heads"="heads" || ' '`)).toEqual([
      { kind: 'seal', chain: 0, seq: 1 },
    ]);
  });
});

/** What somebody would do who knows how the chain is made, but not the key. */
function rehash(from: number): string {
  return `do $$ declare line record; before bytea := (select "hash" from "ReadLog" where "chain"=$chain and "seq"=${from - 1});
    begin for line in select * from "ReadLog" where "chain"=$chain and "seq">=${from} order by "seq" loop
      before := sha256(before || line."contentHash" || int8send(line."seq"));
      update "ReadLog" set "hash"=before where "id"=line."id";
      update "ReadChain" set "hash"=before where "chain"=$chain;
    end loop; end $$`;
}

describe('Erasing what may no longer be kept', () => {
  it('blanks the lines, says so in the log, and leaves the chain whole', async () => {
    await logListRead(reader, persons, 'caseload', monday);
    const [gone = '', stays = ''] = persons;
    const act = actAs(clock);
    expect(await transaction((tx) => eraseReads(tx, { personIds: [gone] }, act))).toBe(6);
    const left = await kysely.selectFrom('ReadLog').select('personId').where('personId', '=', gone).execute();
    expect(left).toEqual([]);
    expect(
      await kysely.selectFrom('ReadLog').select('id').where('personId', '=', stays).execute(),
    ).toHaveLength(5);
    expect(await verifyReadLog()).toMatchObject({ lines: 12, flaws: [] });
    await logRead(reader, stays, 'client', 'customership', monday);
    expect((await verifyReadLog()).flaws).toEqual([]);
  });

  it('is found where nobody wrote it down', async () => {
    const found = await flawsAfter(
      `update "ReadLog" set "erasedAt"=now(), "personId"=null, "accountId"=null, "actorName"='' where ${here(2)}`,
    );
    expect(found).toEqual([{ kind: 'blanked', chain, seq: 2 }]);
  });

  it('is found where somebody without the key wrote it down', async () => {
    const blanked = `update "ReadLog" set "erasedAt"=now(), "personId"=null, "accountId"=null, "actorName"='' where ${here(2)}`;
    const forged = `insert into "ReadLog" ("chain","seq","kind","contentHash","hash","actorRole","actorName","page","reason","at","erasedAt","erased")
      select "chain",11,'erasure',sha256('forged'),sha256('forged'),'system','Polku','','',"at",now(),array["id"] from "ReadLog" where ${here(2)}`;
    const found = await flawsAfter(`${blanked}; ${forged}; ${rehash(11)}; update "ReadChain" set "seq"=11`);
    expect(found).toContainEqual({ kind: 'changed', chain, seq: 11 });
    expect(found).toContainEqual({ kind: 'blanked', chain, seq: 2 });
  });
});

describe('The text of a line', () => {
  const line: ReadContent = {
    kind: 'read',
    personId: 'p',
    personIds: [],
    accountId: 'a',
    actorRole: 'counselor',
    actorName: 'Åke',
    page: 'client',
    reason: 'team',
    areaCode: null,
    companyId: null,
    words: null,
    route: '/x',
    requestId: 'r',
    erased: [],
    at: new Date(5),
  };

  it('is this, byte for byte, so that anybody can hash it again', () => {
    expect(textOfLine(line)).toBe(
      'polku-read-1\nkind=4:read\nperson=1:p\npersons=0:\naccount=1:a\nrole=9:counselor\nname=4:Åke\npage=6:client\n' +
        'reason=4:team\narea=-\ncompany=-\nwords=-\nroute=2:/x\nrequest=1:r\nerased=0:\nat=1:5\n',
    );
    expect(linkHash(Buffer.alloc(32), contentHash(line, null), 1).toString('hex')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is never the same for two different lines', () => {
    const other = { ...line, actorName: 'Åke\npage=6:client', page: '' };
    expect(textOfLine(other)).not.toBe(textOfLine(line));
  });

  it('is hashed in the database as it is here', async () => {
    const { rows } = await sql<{
      hash: Buffer;
    }>`select sha256(convert_to(${textOfLine(line)}, 'UTF8')) as "hash"`.execute(kysely);
    expect(rows[0]?.hash.equals(contentHash(line, null))).toBe(true);
  });
});
