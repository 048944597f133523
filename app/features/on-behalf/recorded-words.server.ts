import { staffChannels } from '#app/core/actor.ts';
import { RECORDED } from '#app/core/for-client.server.ts';
import { pool } from '#app/db/client.server.ts';
import { machines } from '#app/features/machines.ts';
import { toldTypes } from '#app/features/messages/told-types.server.ts';
import { languages, type Language } from '#app/i18n/language.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

type Recorded = { subject: string; what: string; channel: string };
type Words = Record<Language, string>;

// Of the steps that one act took the first is told: the others follow from it, and stand right after it.
const text = `select o."subjectType" as "subject", coalesce(h."type", w."what") as "what", coalesce(h."channel", w."channel") as "channel"
  from "Outbox" o
  left join "History" h on h."subjectType"=o."subjectType" and h."subjectId"=o."subjectId" and h."version"=o."version"
  left join "RecordedForClient" w on o."subjectType"='RecordedForClient' and w."id"=o."subjectId"
  where o."id"=$1::bigint and coalesce(h."channel", w."channel") is not null and not exists (
    select 1 from "Outbox" e where e."id" between o."id" - 100 and o."id" - 1 and e."type"=$2 and e."personId"=o."personId"
      and e."actorId"=o."actorId" and e."at"=o."at")
    and not exists (select 1 from "Outbox" e where e."id" between o."id" - 100 and o."id" + 100 and e."type"=any($3)
      and e."personId"=o."personId" and e."actorRole"=o."actorRole" and e."actorId"=o."actorId" and e."at"=o."at")`;
const told = toldTypes('seeker').filter((type) => type !== RECORDED);

/**
 * How staff were told what they did for a person, in each language, for the news of the act itself, which then says it;
 * null where staff did not act for the person.
 */
export async function toldTo(outboxId: number): Promise<{ toldBy: Words } | null> {
  const { rows } = await pool.query<{ channel: string }>({
    name: 'told-to',
    text: `select h."channel" from "Outbox" o join "History" h on h."subjectType"=o."subjectType" and h."subjectId"=o."subjectId"
      and h."version"=o."version" where o."id"=$1::bigint and h."actorRole"='counselor' and h."channel"=any($2)`,
    values: [outboxId, staffChannels],
  });
  const [row] = rows;
  return row ? { toldBy: inEach((language) => labelIn(language, `onBehalf:by.${row.channel}`)) } : null;
}

/** What a message says that staff wrote down, and how it was told, in each language; null where the news of the act itself says it, or another message of the act. */
export async function recordedWords(outboxId: number): Promise<{ recorded: Words; toldBy: Words } | null> {
  const { rows } = await pool.query<Recorded>({
    name: 'recorded-words',
    text,
    values: [outboxId, RECORDED, told],
  });
  const [row] = rows;
  if (!row) return null;
  return {
    recorded: inEach((language) => wordsOf(row, language)),
    toldBy: inEach((language) => labelIn(language, `onBehalf:by.${row.channel}`)),
  };
}

function wordsOf({ subject, what }: Recorded, language: Language): string {
  const known = Object.values(machines).find(({ machine }) => machine.table === subject);
  if (!known) return labelIn(language, `onBehalf:what.${what}`);
  return labelsOf(textsIn(language)).happenedLabel(known.texts, what);
}

const inEach = (write: (language: Language) => string): Words => {
  const [fi, sv, en] = languages.map(write);
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' };
};
