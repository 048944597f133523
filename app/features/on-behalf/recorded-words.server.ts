import { RECORDED } from '#app/core/for-client.server.ts';
import { pool } from '#app/db/client.server.ts';
import { machines } from '#app/features/machines.ts';
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
      and e."actorId"=o."actorId" and e."at"=o."at")`;

/** What a message says that staff wrote down, and how it was told, in each language; null where another says it already. */
export async function recordedWords(outboxId: number): Promise<{ recorded: Words; toldBy: Words } | null> {
  const { rows } = await pool.query<Recorded>({ name: 'recorded-words', text, values: [outboxId, RECORDED] });
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
