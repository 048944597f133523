import { describe, expect, it } from 'vitest';
import { kysely, prisma } from '#app/db/client.server.ts';
import { saveProfile } from '#app/features/profile/commands/save-profile.server.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import { revokeShareLink } from '#app/features/sharing/commands/revoke-share-link.server.ts';
import { shareParts, type SharePart } from '#app/features/sharing/share-parts.ts';
import { listShareLinks, openShareLink } from '#app/features/sharing/sharing.queries.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import { actAs, makeCounselor, makePerson, monday, value } from '#tests/support/factories.ts';
import { registered } from '#tests/support/registered.ts';

const link = { outsider: 'Sosiaaliohjaaja Virta', parts: [...shareParts], days: 7, language: 'fi' } as const;
const profile = {
  occupationCodes: ['5223'],
  skills: ['sales'],
  education: 'vocational' as const,
  languages: [],
  municipalityCodes: ['049'],
  workingTimes: [],
  presentation: 'Olen myyjä.',
};

async function shared(over: Parameters<typeof registered>[0] = {}, parts: readonly SharePart[] = link.parts) {
  const { seeker } = await registered(over);
  value(await saveProfile(actAs(seeker), { personId: seeker.personId, ...profile }));
  const { id, token } = value(await makeShareLink(actAs(seeker), { ...link, parts }));
  return { seeker, id, token };
}

describe('a link that shows chosen data to an outsider', () => {
  it('shows what was chosen, counts the opening and tells the person who it was', async () => {
    const { seeker, token } = await shared();
    const opened = await openShareLink(token, monday);
    expect(opened).toMatchObject({ outsider: link.outsider, profile: { presentation: 'Olen myyjä.' } });
    expect(opened?.jobseeking?.active).toBe(true);
    const [line] = await listShareLinks(seeker, monday);
    expect(line).toMatchObject({ opened: 1, lastOpenedAt: monday, works: true });
    const read = await prisma.readLog.findFirst({ where: { personId: seeker.personId, reason: 'link' } });
    expect(read).toMatchObject({ actorName: link.outsider, page: 'shared' });
  });

  it('shows nothing that was not chosen', async () => {
    const { token } = await shared({}, ['skills']);
    expect(await openShareLink(token, monday)).toMatchObject({
      ...{ skills: ['sales'], profile: null, goals: null },
      ...{ applications: null, obligation: null, jobseeking: null },
    });
  });

  it('never shows where somebody is reached, and of a protected person not where they look for work', async () => {
    const { token } = await shared({ nonDisclosure: true });
    const text = JSON.stringify(await openShareLink(token, monday));
    for (const hidden of ['040 123 4567', 'Kirkkokatu', '02770', '"049"', 'Espoo'])
      expect(text).not.toContain(hidden);
  });

  it('works through its last day and not a moment longer', async () => {
    const { token } = await shared();
    const end = startOfDay(addDays(isoDate(monday), link.days + 1));
    expect(await openShareLink(token, new Date(end.getTime() - 1))).not.toBeNull();
    expect(await openShareLink(token, end)).toBeNull();
  });

  it('stops at once when it is revoked, and only by its owner', async () => {
    const { seeker, id, token } = await shared();
    expect(await revokeShareLink(actAs(await makePerson()), id)).toMatchObject({ kind: 'not-found' });
    value(await revokeShareLink(actAs(seeker), id));
    expect(await openShareLink(token, monday)).toBeNull();
    expect(await revokeShareLink(actAs(seeker), id)).toMatchObject({ kind: 'not-allowed' });
  });

  it('is known to nobody but whoever was given it', async () => {
    const { id, token } = await shared();
    const row = await kysely
      .selectFrom('ShareLink')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    for (const wrong of [undefined, '', 'x', token.slice(1), `${token.slice(0, -1)}*`])
      expect(await openShareLink(wrong, monday)).toBeNull();
  });

  it('is made only by a seeker, for a month at most and with something in it', async () => {
    const { seeker } = await registered();
    expect(await makeShareLink(actAs(await makeCounselor()), link)).toMatchObject({ kind: 'forbidden' });
    expect(await makeShareLink(actAs(seeker), { ...link, days: 31 })).toMatchObject({ kind: 'invalid' });
    expect(await makeShareLink(actAs(seeker), { ...link, parts: [] })).toMatchObject({ kind: 'invalid' });
  });
});
