import { mailKept, mailSettings } from '#app/core/env.server.ts';
import { log } from '#app/core/log.server.ts';
import { pool } from '#app/db/client.server.ts';
import { composeMail, type Mail } from '#app/features/messages/compose-mail.queries.server.ts';
import type { DeliveryResult, DeliveryRow } from '#app/features/messages/delivery-row.ts';
import { letterInstead } from '#app/features/messages/letter-instead.server.ts';
import { mailHtml, mailText } from '#app/features/messages/mail-layout.ts';
import { isQuiet, leavesAt } from '#app/features/messages/quiet-hours.ts';
import { later, pauseAfter } from './pauses.ts';
import { failureOf, post } from './post-office.server.ts';

/** Sent side by side: a mail server that hangs holds the worker up for one mail's time only. */
const BATCH = 8;
const LEASE = 60_000;

const claim = {
  name: 'claim-mail',
  text: `with due as (
      select "id" from "Delivery" where "channel" in ('email','digest') and "doneAt" is null and "parkedAt" is null
        and "availableAt" <= $1::timestamptz
      order by "availableAt", "id" limit ${BATCH} for update skip locked)
    update "Delivery" d set "availableAt"=$2::timestamptz, "attempts"=d."attempts"+1 from due where d."id"=due."id"
    returning d."id", d."readerId", d."channel", d."role", d."type", d."params", d."accountId", d."personId", d."subjectType",
      d."subjectId", d."language", d."at", d."urgent", d."attempts", d."address"`,
};
const waiting = {
  name: 'mail-waits',
  text: `update "Delivery" set "availableAt"=$2::timestamptz, "attempts"="attempts"-1 where "id"=$1::uuid`,
};
const finished = {
  name: 'finish-mail',
  text: `update "Delivery" set "doneAt"=$2::timestamptz, "result"=$3, "lastError"=$4, "address"=coalesce($5,"address"),
    "subject"=$6, "text"=$7, "html"=$8 where "id"=$1::uuid`,
};
const failed = {
  name: 'fail-mail',
  text: `update "Delivery" set "lastError"=$2, "availableAt"=coalesce($3::timestamptz,"availableAt"), "parkedAt"=$4::timestamptz
    where "id"=$1::uuid`,
};

/**
 * Sends a batch of the mail that is due at `now`; answers how many rows it took. A mail may leave twice when a process dies
 * between the server's yes and the mark: both carry the same Message-ID.
 */
export async function deliverMail(now: Date): Promise<number> {
  const { rows } = await pool.query<DeliveryRow>({ ...claim, values: [now, later(now, LEASE)] });
  await Promise.all(rows.map((row) => deliver(row, now)));
  return rows.length;
}

async function deliver(row: DeliveryRow, now: Date): Promise<void> {
  if (!row.urgent && isQuiet(now)) {
    await pool.query({ ...waiting, values: [row.id, leavesAt(now)] });
    return;
  }
  try {
    const composed = await composeMail(row, now);
    if (composed.kind === 'nothing') await finish(row, now, composed.result);
    else await send(row, composed.mail, now);
  } catch (error) {
    await putOff(row, error, now);
  }
}

async function send(row: DeliveryRow, mail: Mail, now: Date): Promise<void> {
  if (await mustKeep()) {
    const { words, language } = mail;
    await finish(row, now, 'kept', mail.to, [words.subject, mailText(words), mailHtml(words, language)]);
    return;
  }
  await post(row.id, mail);
  await finish(row, now, 'sent', mail.to);
}

/** Invented persons have addresses that may be somebody's: their mail never leaves, whatever server is set. */
async function mustKeep(): Promise<boolean> {
  if (mailSettings() === null) return mailKept();
  const { rows } = await pool.query<{ invented: boolean }>(
    `select exists(select 1 from "Setting" where "key" in ('demonstration','filling')) as "invented"`,
  );
  return rows[0]?.invented === true;
}

async function finish(
  row: DeliveryRow,
  now: Date,
  result: DeliveryResult,
  address: string | null = null,
  [subject, text, html]: readonly string[] = [],
  trouble: string | null = null,
): Promise<void> {
  const values = [row.id, now, result, trouble, address, subject ?? null, text ?? null, html ?? null];
  await pool.query({ ...finished, values });
  if (result === 'refused' || result === 'noAddress') await letterInstead(row, now);
}

async function putOff(row: DeliveryRow, error: unknown, now: Date): Promise<void> {
  const { words, refused, status } = failureOf(error);
  log.warn('mail', { type: row.type, attempt: row.attempts, ...(status !== undefined && { status }) });
  if (refused) return finish(row, now, 'refused', null, [], words);
  const pause = pauseAfter(row.attempts);
  const next = pause === null ? null : later(now, pause);
  const at = next && (row.urgent ? next : leavesAt(next));
  await pool.query({ ...failed, values: [row.id, words, at, next === null ? now : null] });
}
