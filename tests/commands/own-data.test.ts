import { describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import type { SeekerActor } from '#app/core/actor.ts';
import { dataKinds } from '#app/features/own-data/data-kinds.ts';
import { OwnDataFile, ownDataSchema } from '#app/features/own-data/own-data-format.ts';
import { streamOf } from '#app/core/stream.server.ts';
import { ownDataFile } from '#app/features/own-data/own-data-file.server.ts';
import { listKnown, readOwnData } from '#app/features/own-data/own-data.queries.server.ts';
import { addNote } from '#app/features/notes/commands/add-note.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import { languages } from '#app/i18n/language.ts';
import { actAs, monday, value } from '#tests/support/factories.ts';
import { registered } from '#tests/support/registered.ts';

async function copyOf(seeker: SeekerActor): Promise<{ text: string; copy: OwnDataFile }> {
  const text = await new Response(streamOf(ownDataFile(seeker, 'fi', monday))).text();
  return { text, copy: OwnDataFile.parse(JSON.parse(text)) };
}

async function lived() {
  const people = await registered();
  const { seeker, counselor } = people;
  const { personId } = seeker;
  const note = { personId, channel: 'callOut', text: 'Yksityinen huomio', share: false } as const;
  value(await addNote(actAs(counselor), note));
  await logRead(counselor, personId, 'client', 'customership', monday);
  const { token } = value(
    await makeShareLink(actAs(seeker), {
      ...{ outsider: 'Sosiaaliohjaaja', parts: ['goals'], days: 3, language: 'fi' },
    }),
  );
  return { ...people, token };
}

describe('the copy of own data', () => {
  it('has the documented shape, with every kind and what is withheld', async () => {
    const { seeker } = await lived();
    const { copy } = await copyOf(seeker);
    expect(Object.keys(copy.data)).toEqual([...dataKinds]);
    expect(copy.person).toMatchObject({ id: seeker.personId, name: seeker.name });
    expect(copy.data.person?.Person).toMatchObject([{ givenName: 'Aino', phone: '040 123 4567' }]);
    expect(copy.data.jobseeking?.Journey).toHaveLength(1);
    expect(copy.withheld.map(({ table }) => table)).toContain('ReadFinding');
    expect(ownDataSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('has what staff wrote of the person, shared or not, under the writer’s name', async () => {
    const { seeker, counselor } = await lived();
    const { copy } = await copyOf(seeker);
    expect(copy.data.notes?.ContactNote).toMatchObject([
      { text: 'Yksityinen huomio', author: counselor.name, accountId: counselor.name, sharedAt: null },
    ]);
    expect(copy.data.readers?.ReadLog).toMatchObject([{ actorName: counselor.name, reason: 'customership' }]);
  });

  it('opens nothing and tells of nobody else', async () => {
    const { seeker, token } = await lived();
    const other = await lived();
    const { text } = await copyOf(seeker);
    expect(text).not.toContain(token);
    expect(text).not.toMatch(/tokenHash|contentHash|"context"|idToken/);
    for (const id of [other.seeker.personId, other.seeker.accountId, other.journeyId])
      expect(text).not.toContain(id);
  });

  it('holds as many entries as the hub counts', async () => {
    const { seeker } = await lived();
    const known = await listKnown(seeker);
    const { copy } = await copyOf(seeker);
    const counted = dataKinds.map((kind) => ({
      kind,
      count: Object.values(copy.data[kind] ?? {}).reduce((sum, rows) => sum + rows.length, 0),
    }));
    expect(counted).toEqual(known);
  });

  it('of a long life comes in pieces', async () => {
    const { seeker, counselor } = await lived();
    const line = { personId: seeker.personId, areaCode: '1', accountId: counselor.accountId };
    await kysely
      .insertInto('ContactNote')
      .values(
        Array.from({ length: 1203 }, (_, at) => ({
          ...line,
          id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
          ...{ author: 'Kaisa', channel: 'callOut', text: `Soitto ${at}`, at: monday },
        })),
      )
      .execute();
    let pieces = 0;
    let longest = 0;
    let text = '';
    for await (const piece of ownDataFile(seeker, 'fi', monday)) {
      pieces += 1;
      longest = Math.max(longest, piece.length);
      text += piece;
    }
    expect(OwnDataFile.parse(JSON.parse(text)).data.notes?.ContactNote).toHaveLength(1204);
    expect(longest).toBeLessThan(text.length / 2);
    expect(pieces).toBeGreaterThan(20);
  });

  it('says the answers of registration as questions and answers', async () => {
    const { seeker } = await lived();
    const { kinds } = await readOwnData(seeker, 'en', monday);
    const registration = kinds.flatMap(({ tables }) => tables).find(({ table }) => table === 'Registration');
    const said = Object.fromEntries(
      registration?.rows[0]?.map(({ label, value: words }) => [label, words]) ?? [],
    );
    expect(said['Contact details']).toContain('Phone number: 040 123 4567');
    expect(said['Work situation']).toContain('Which of these fits you best? I am unemployed');
    expect(said['Education']).toContain('Are you studying now? No');
  });

  it.each(languages)('can be read in %s', async (language) => {
    const { seeker } = await lived();
    const { kinds } = await readOwnData(seeker, language, monday);
    const lines = kinds.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(({ value: words }) => /ownData:|privacy:|undefined|\[object/.test(words))).toEqual(
      [],
    );
    // A name in code has a capital inside, and no word of these three languages has.
    expect(lines.filter(({ value: words }) => /(^|[ ,;:])[a-z]+[A-Z]/.test(words))).toEqual([]);
  });
});
