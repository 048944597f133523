import type { Updateable } from 'kysely';
import { advance, create, type Act, type Moved } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addDays, addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { consentMachine } from './consent.machine.ts';
import { askedDays, consentMonths, neededItem, type ConsentItem } from './consent-items.ts';
import { consentTextVersion, consentWords, type ConsentOccasion } from './consent-texts.ts';
import { textHash } from './text-hash.ts';

export type ConsentAnswer = {
  items: readonly ConsentItem[];
  expiresOn?: IsoDate | null;
  language: Language;
  /** Of one that staff record: the person has read or heard the words, and signed the paper. */
  signed?: boolean;
};

type Columns = Omit<
  Updateable<Database['Consent']>,
  'id' | 'state' | 'context' | 'version' | 'machineVersion' | 'createdAt' | 'updatedAt'
>;

/**
 * Asks the person, or asks again in today's words what they have allowed before. A question that nobody answers is taken
 * back after a month.
 */
export async function askForConsent(tx: Tx, candidacyId: string, act: Act): Promise<Outcome<Moved>> {
  const consent = await consentOf(tx, candidacyId, act);
  const type = consent.state === 'given' ? ('CHANGE_SCOPE' as const) : ('ASK' as const);
  const asked = await move(tx, consent.id, { type }, act, {
    ...unanswered,
    askedAt: act.now,
    textVersion: consentTextVersion,
  });
  if (asked.kind === 'ok')
    await plan(tx, consent.id, 'ASK_LAPSED', addDays(isoDate(act.now), askedDays), act.now);
  return asked;
}

/**
 * Writes what the person allowed: which parts, in which words and language, until when (380/2023 118 §). The law asks for
 * it in writing: staff record what was signed on paper, never what was said on the phone.
 */
export async function giveConsentTo(
  tx: Tx,
  candidacyId: string,
  occasion: ConsentOccasion,
  { items, expiresOn, language, signed = false }: ConsentAnswer,
  act: Act,
): Promise<Outcome<Moved>> {
  if (act.actor.role === 'counselor' && !isOnPaper(act)) return invalidField('signed', 'notByPhone');
  if (act.actor.role === 'counselor' && !signed) return invalidField('signed', 'mustBeChecked');
  const consent = await consentOf(tx, candidacyId, act);
  const until = expiresOn ?? addMonths(isoDate(act.now), consentMonths);
  const type = occasion === 'applying' ? ('GIVE_BY_APPLYING' as const) : ('GIVE' as const);
  const given = await move(tx, consent.id, { type }, act, {
    ...unanswered,
    items: [...new Set([neededItem, ...items])],
    givenAt: act.now,
    expiresOn: until,
    textVersion: consentTextVersion,
    textHash: textHash(consentTextVersion, language, occasion),
    language,
    words: consentWords(language, occasion, consent.about).join('\n'),
    form: (act.channel ?? 'eService') === 'eService' ? 'eSigned' : 'written',
    answeredBy: act.actor.accountId,
  });
  if (given.kind === 'ok') await plan(tx, consent.id, 'CONSENT_EXPIRED', addDays(until, 1), act.now);
  return given;
}

const isOnPaper = ({ channel }: Act): boolean => channel === 'visit' || channel === 'paper';

/** A refusal is written down too (380/2023 118 §); it has no other consequence. */
export async function refuseConsentTo(
  tx: Tx,
  candidacyId: string,
  language: Language,
  act: Act,
): Promise<Outcome<Moved>> {
  const consent = await consentOf(tx, candidacyId, act);
  return move(tx, consent.id, { type: 'REFUSE' }, act, {
    ...unanswered,
    refusedAt: act.now,
    language,
    answeredBy: act.actor.accountId,
  });
}

/** What was allowed stays written; from now on nothing of it is shown. */
export async function withdrawConsentTo(tx: Tx, candidacyId: string, act: Act): Promise<Outcome<Moved>> {
  const consent = await consentOf(tx, candidacyId, act);
  return takeBack(tx, { consentId: consent.id }, act);
}

/** The same by the consent's own page; `version` is the one that the page showed. */
export async function takeBack(
  tx: Tx,
  { consentId, version }: { consentId: string; version?: number | undefined },
  act: Act,
): Promise<Outcome<Moved>> {
  return move(tx, consentId, { type: 'WITHDRAW' }, act, { withdrawnAt: act.now }, version);
}

/** Something is told to the employer from now on. */
export async function noteDisclosure(tx: Tx, candidacyId: string, act: Act): Promise<void> {
  const consent = await consentOf(tx, candidacyId, act);
  const own = { ...act, actor: consequenceOf(act.actor) };
  const noted = await advance(tx, consentMachine, { id: consent.id, event: { type: 'DISCLOSE' } }, own);
  if (noted.kind !== 'ok') throw new Error(`the consent answered ${noted.kind}`);
}

const unanswered = {
  items: [],
  givenAt: null,
  refusedAt: null,
  withdrawnAt: null,
  expiresOn: null,
  words: null,
  textHash: null,
  form: null,
  answeredBy: null,
};

async function move(
  tx: Tx,
  id: string,
  event: EventInput<typeof consentMachine>,
  act: Act,
  columns: Columns,
  version?: number,
): Promise<Outcome<Moved>> {
  const moved = await advance(tx, consentMachine, { id, version, event }, act);
  if (moved.kind !== 'ok') return moved;
  await tx.updateTable('Consent').set(columns).where('id', '=', id).execute();
  for (const planned of ['ASK_LAPSED', 'CONSENT_EXPIRED'])
    await dropDeadlines(tx, { subjectType: 'Consent', subjectId: id, event: planned });
  return ok(moved.value);
}

const plan = (tx: Tx, subjectId: string, event: string, due: IsoDate, now: Date) =>
  setDeadline(tx, { subjectType: 'Consent', subjectId, event, due }, now);

type Known = { id: string; state: unknown; about: { company: string; job: string } };

/** The one consent of a candidacy; begun where nobody has asked yet. */
async function consentOf(tx: Tx, candidacyId: string, act: Act): Promise<Known> {
  const row = await tx
    .selectFrom('Candidacy')
    .innerJoin('Vacancy', 'Vacancy.id', 'Candidacy.vacancyId')
    .innerJoin('Company', 'Company.id', 'Candidacy.companyId')
    .leftJoin('Consent', 'Consent.candidacyId', 'Candidacy.id')
    .select([
      'Candidacy.personId',
      'Candidacy.companyId',
      'Candidacy.areaCode',
      'Vacancy.title as job',
      'Company.name as company',
      'Consent.id as consentId',
      'Consent.state as consentState',
    ])
    .where('Candidacy.id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  const about = { company: row.company, job: row.job };
  if (row.consentId) return { id: row.consentId, state: row.consentState, about };
  const purpose = 'employerDisclosure' as const;
  const { personId, companyId, areaCode } = row;
  const begun = await create(
    tx,
    consentMachine,
    {
      context: { purpose, disclosed: false },
      columns: {
        ...{ personId, candidacyId, companyId, areaCode, purpose },
        ...{ items: [], textVersion: consentTextVersion, language: 'fi' },
      },
    },
    { ...act, actor: consequenceOf(act.actor) },
  );
  return { id: begun.id, state: begun.state, about };
}
