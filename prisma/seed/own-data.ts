import { createHash } from 'node:crypto';
import { kysely } from '#app/db/client.server.ts';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { sendRequest } from '#app/features/requests/commands/send-request.server.ts';
import { makeShareLink } from '#app/features/sharing/commands/make-share-link.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import { seekersIn } from './groups.ts';
import { Path } from './path.ts';
import { answersOf } from './people.ts';
import type { Time } from './simulation.ts';
import { nineOn } from './vacancies.ts';
import { words } from './words.ts';

/** More than four years before the demonstration begins: nobody has any task left for which this is needed. */
const CAME = '2022-01-10';
const LEFT = '2022-05-02';
const DAY = 86_400_000;

const letter = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n',
);

/** What people do with the data kept on them, and somebody whose time of keeping is over. */
export async function ownData(city: City, end: Date): Promise<void> {
  // Everybody of the city has been here; nobody's sign-in was lived through.
  await kysely
    .updateTable('Account')
    .set({ lastSignInAt: end })
    .where('role', 'in', ['seeker', 'employer', 'provider'])
    .where('lastSignInAt', 'is', null)
    .execute();
  await longGone(city);
  const [first, second] = await seekersIn(2);
  if (first) await askToCorrect(first, new Date(end.getTime() - 2 * DAY));
  if (second) await showOutside(second, new Date(end.getTime() - DAY));
}

type Seeker = Awaited<ReturnType<typeof seekersIn>>[number];

async function askToCorrect(actor: Seeker, now: Date): Promise<void> {
  await must(
    sendRequest(
      { actor, now },
      {
        ...words.correction,
        personId: actor.personId,
        kind: 'correction',
        part: 'person',
        files: [
          {
            name: 'todistus.pdf',
            type: 'application/pdf',
            content: letter,
            sha256: createHash('sha256').update(letter).digest('hex'),
            scanned: false,
          },
        ],
      },
    ),
  );
}

async function showOutside(actor: Seeker, now: Date): Promise<void> {
  const link = { outsider: words.outsider, parts: ['goals', 'skills', 'obligation'] } as const;
  await must(makeShareLink({ actor, now }, { ...link, days: 14, language: 'fi' }));
}

/** A life by itself, in its own time: whoever is lived beside it is not touched. */
async function longGone(city: City): Promise<void> {
  let now = nineOn(CAME);
  const time: Time = {
    now: () => now,
    until: async (at) => {
      now = at;
    },
    start: () => undefined,
  };
  const path = new Path(
    city,
    time,
    {
      ...{ givenName: 'Orvokki', familyName: 'Entinen', birthDate: '1961-03-14', tongue: 'fi' },
      ...{ citizenship: '246', service: 'fi', online: true, municipality: '049' },
    },
    city.counselors[0],
  );
  await path.arrive();
  await path.register(answersOf(city, path.spec, '5223', isoDate(now)));
  now = nineOn(LEFT);
  await must(endJobseeking(path.self, { personId: path.personId, reason: 'outside' }));
  await kysely
    .updateTable('Account')
    .set({ lastSignInAt: now, createdAt: nineOn(CAME) })
    .where('id', '=', path.accountId)
    .execute();
}
