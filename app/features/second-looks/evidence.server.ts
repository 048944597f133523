import type { Kysely } from 'kysely';
import type { Database } from '#app/db/database.ts';
import { hearingContext } from '#app/features/hearings/hearing.machine.ts';
import { missesOf } from '#app/features/hearings/misses-of.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { earlierNeglects } from '#app/features/obligations/earlier-neglects.server.ts';
import { periodContext } from '#app/features/obligations/review-period.machine.ts';
import { legalBasis } from '#app/rules/appeal.ts';
import { dayOf, isoDate } from '#app/rules/dates.ts';
import { contactMissed, furthestStep } from '#app/rules/neglect.ts';
import { hashOf } from './content.server.ts';
import type { Evidence, EvidenceFact, EvidenceKey } from './evidence.ts';
import { lookedAt, type LookSubject } from './looked-at.ts';
import { type LookKind } from './second-look.machine.ts';

type Db = Kysely<Database>;

export const evidenceHash = ({ why, facts }: Evidence): string => hashOf([why, facts]);

/** What a decision about this hearing, meeting or period rests on now; null where there is none. */
export async function evidenceNow(db: Db, kind: LookKind, subjectId: string): Promise<Evidence | null> {
  return collected[lookedAt[kind].subject](db, subjectId, kind);
}

const collected: Record<LookSubject, (db: Db, id: string, kind: LookKind) => Promise<Evidence | null>> = {
  Hearing: ofHearing,
  Meeting: ofMeeting,
  ReviewPeriod: ofPeriod,
};

async function ofHearing(db: Db, id: string, kind: LookKind): Promise<Evidence | null> {
  const row = await db.selectFrom('Hearing').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const on = dayOf(row.happenedOn);
  const { about, mayDecide } = hearingContext.parse(row.context);
  const earlier = about === 'contactMissed' ? await missesOf(db, row.personId, on, id) : [];
  const files = await db
    .selectFrom('Attachment')
    .select('name')
    .where('subjectType', '=', 'Hearing')
    .where('subjectId', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const decision =
    kind === 'registrationRefused' || kind === 'endedRightLapsed' ? kind : 'endedContactMissed';
  return {
    why:
      about === 'contactMissed'
        ? contactMissed({ date: on, missesIn12Months: earlier.length + 1, validReason: null }).why
        : legalBasis(decision, on),
    facts: told([
      text('matter', row.matter),
      day('happenedOn', on),
      moment('askedAt', row.createdAt),
      day('dueOn', row.dueOn && dayOf(row.dueOn)),
      text('answer', row.answer),
      moment('answeredAt', row.answeredAt),
      label('answerChannel', row.answerChannel && `hearings:channel.${row.answerChannel}`),
      text('files', files.map(({ name }) => name).join(', ')),
      label('reason', row.reason && `hearings:reason.${row.reason}`),
      text('assessment', row.assessment),
      days('earlier', earlier),
      label('mayDecide', `secondLooks:mayDecide.${mayDecide ? 'yes' : 'no'}`),
    ]),
  };
}

async function ofMeeting(db: Db, id: string): Promise<Evidence | null> {
  const row = await db.selectFrom('Meeting').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row?.startsAt) return null;
  const on = isoDate(row.startsAt);
  const earlier = await neglectsBefore(db, row.personId, id);
  return {
    why: furthestStep({ kind: 'noShow', date: on, earlier, validReason: null, heard: true }).why,
    facts: told([
      label('meetingKind', `meetings:kind.${row.kind}`),
      moment('startsAt', row.startsAt),
      label('channel', row.channel && `meetings:channel.${row.channel}`),
      day('dueOn', row.answerDueOn && dayOf(row.answerDueOn)),
      label('claim', row.absenceClaim && `meetings:absenceClaim.${row.absenceClaim}`),
      text('answer', row.absenceWords),
      label('reason', row.absenceReason && `meetings:absenceReason.${row.absenceReason}`),
      days('earlier', earlier),
    ]),
  };
}

async function ofPeriod(db: Db, id: string): Promise<Evidence | null> {
  const row = await db.selectFrom('ReviewPeriod').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { done } = periodContext.parse(row.context);
  return {
    why: storedWhy(row.stepWhy),
    facts: told([
      days('period', [dayOf(row.startsOn), dayOf(row.endsOn)]),
      text('target', String(row.target)),
      text('done', String(done)),
      text('evaluation', row.evaluationNote),
      day('dueOn', row.answerDueOn && dayOf(row.answerDueOn)),
      text('answer', row.clarification),
      moment('answeredAt', row.answeredAt),
      label('reason', row.reasonCode && `obligations:valid.${row.reasonCode}`),
      days('earlier', await neglectsBefore(db, row.personId, id)),
    ]),
  };
}

const neglectsBefore = async (db: Db, personId: string, id: string) =>
  (await earlierNeglects(db, personId)).filter((each) => each.id !== id).map(({ on }) => on);

type Fact = EvidenceFact;
const text = (key: EvidenceKey, value: string | null): Fact => ({ key, kind: 'text', value });
const day = (key: EvidenceKey, value: string | null): Fact => ({ key, kind: 'day', value });
const label = (key: EvidenceKey, value: string | null): Fact => ({ key, kind: 'label', value });
const days = (key: EvidenceKey, value: string[]): Fact => ({ key, kind: 'days', value: value.join(' ') });
const moment = (key: EvidenceKey, value: Date | null): Fact => ({
  ...{ key, kind: 'moment' },
  value: value && value.toISOString(),
});

/** What nobody has said is no fact. */
const told = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value !== null && value !== '');
