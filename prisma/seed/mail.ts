import { searchable } from '#app/core/searchable.ts';
import type { CounselorActor, EmployerActor } from '#app/core/actor.ts';
import { json } from '#app/db/database.ts';
import { mailedToken } from '#app/core/secret-link.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { chooseMessages } from '#app/features/messages/commands/choose-messages.server.ts';
import { confirmAddress } from '#app/features/messages/commands/confirm-address.server.ts';
import { markDelivered } from '#app/features/messages/commands/mark-delivered.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import type { City } from './city.ts';
import { must } from './must.ts';
import { nineOn } from './vacancies.ts';

const DAYS_OF_MAIL = 14;
/** Letters are posted once a week; the newest wait. */
const POSTED_BEFORE = 6;

/** An address that is nobody's, from a name. */
export const addressFor = (name: string): string =>
  `${searchable(name).replace(/[^a-z]+/g, '.')}@example.com`;

/** The years lived through are history, not news: only of the last days is anything mailed or written. */
export async function beginMail(end: Date): Promise<void> {
  const from = nineOn(addDays(isoDate(end), -DAYS_OF_MAIL));
  await transaction((tx) =>
    tx
      .insertInto('Setting')
      .values({ key: 'mailFrom', value: json(from.toISOString()) })
      .execute(),
  );
}

/** Those who work with Polku hear by e-mail: counselors a summary a morning, employers each message. */
export async function giveAddresses({ counselors, employers }: City, now: Date): Promise<void> {
  for (const { actor, language } of counselors)
    await giveAddress(actor, { language, channel: 'digest', email: addressFor(actor.name) }, now);
  for (const actor of employers)
    await giveAddress(actor, { language: 'fi', channel: 'email', email: addressFor(actor.name) }, now);
}

type Choice = Parameters<typeof chooseMessages>[1];

async function giveAddress(actor: CounselorActor | EmployerActor, choice: Choice, now: Date): Promise<void> {
  await must(chooseMessages({ actor, now }, choice));
  const asked = await kysely
    .selectFrom('Delivery')
    .select('id')
    .where('readerId', '=', actor.accountId)
    .where('type', '=', 'address')
    .executeTakeFirstOrThrow();
  await must(confirmAddress({ now }, { token: mailedToken('address', asked.id) }));
}

/** The letters of the week before have been posted, by each counselor those that are theirs to post. */
export async function postLetters({ counselors }: City, end: Date): Promise<void> {
  const until = nineOn(addDays(isoDate(end), -POSTED_BEFORE));
  const rows = await kysely
    .selectFrom('Delivery')
    .select('id')
    .where('channel', 'in', ['letter', 'call'])
    .where('at', '<', until)
    .execute();
  if (rows.length === 0) return;
  const deliveries = rows.map(({ id }) => id);
  for (const { actor } of counselors)
    await markDelivered({ actor, now: end }, { deliveries, on: isoDate(until) });
}
