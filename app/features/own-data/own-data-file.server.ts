import { v7 as uuid } from 'uuid';
import type { SeekerActor } from '#app/core/actor.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { openIdentityCode } from '#app/features/identity/open-identity-code.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { dataKinds } from './data-kinds.ts';
import { FORMAT, FORMAT_VERSION, type OwnDataFile } from './own-data-format.ts';
import { copiedTables, ownRows } from './own-rows.server.ts';
import { personTables } from './person-tables.ts';

/** Writes down that the person took a copy; the person sees it in the hub. */
export async function recordCopy(actor: SeekerActor, form: 'json' | 'page', now: Date): Promise<void> {
  const { personId, accountId } = actor;
  await kysely.insertInto('DataExport').values({ id: uuid(), personId, accountId, form, at: now }).execute();
}

type Head = Pick<OwnDataFile, 'format' | 'version' | 'madeAt' | 'language' | 'person' | 'kinds'>;

/** All of a person's own data as one JSON text, piece by piece as the reader takes it. */
export async function* ownDataFile(
  actor: SeekerActor,
  language: Language,
  now: Date,
): AsyncGenerator<string> {
  const head = await headOf(actor, language, now);
  yield `${JSON.stringify(head).slice(0, -1)},\n"data":{`;
  for (const [at, kind] of dataKinds.entries()) {
    yield `${at > 0 ? ',' : ''}\n${JSON.stringify(kind)}:{`;
    for (const [index, table] of copiedTables(kind).entries()) {
      yield `${index > 0 ? ',' : ''}\n ${JSON.stringify(table.table)}:[`;
      let first = true;
      for await (const batch of ownRows(table, actor.personId)) {
        yield `${first ? '' : ','}\n  ${batch.map((row) => JSON.stringify(row)).join(',\n  ')}`;
        first = false;
      }
      yield ']';
    }
    yield '}';
  }
  yield `},\n"withheld":${JSON.stringify(withheld(language))}}\n`;
}

async function headOf(actor: SeekerActor, language: Language, now: Date): Promise<Head> {
  const { t } = textsIn(language);
  const person = await prisma.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { givenName: true, familyName: true },
  });
  const identityCode = await openIdentityCode(actor, actor.personId, { page: 'copy', reason: 'own' }, now);
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now.toISOString(),
    language,
    person: { id: actor.personId, name: `${person.givenName} ${person.familyName}`, identityCode },
    kinds: Object.fromEntries(
      dataKinds.map((kind) => [
        kind,
        { title: t(`ownData:kind.${kind}.title`), source: t(`ownData:kind.${kind}.source`) },
      ]),
    ),
  };
}

/** What is about the person and not in the copy, each with its reason in the person's language. */
function withheld(language: Language): OwnDataFile['withheld'] {
  const { t } = textsIn(language);
  return personTables.flatMap(({ table, copy }) =>
    'withheld' in copy ? [{ table, why: copy.withheld, text: t(`ownData:withheld.${copy.withheld}`) }] : [],
  );
}

/** The same as a page lists it: each reason once, and that drafts of others are not there. */
export function withheldInWords(language: Language): string[] {
  return [...new Set(withheld(language).map(({ text }) => text)), textsIn(language).t('ownData:drafts')];
}
