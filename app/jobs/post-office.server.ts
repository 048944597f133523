import nodemailer, { type Transporter } from 'nodemailer';
import { z } from 'zod';
import { baseUrl, mailLeaves, mailSettings, type MailSettings } from '#app/core/env.server.ts';
import { log } from '#app/core/log.server.ts';
import { mailHtml, mailText } from '#app/features/messages/mail-layout.ts';
import type { Mail } from '#app/features/messages/compose-mail.queries.server.ts';
import { wordsOf } from './pauses.ts';

/** A server that does not answer is given up on well before another worker may take the same row. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/** At the start: throws when a part of the settings is missing, and says so when e-mail is not in use at all. */
export function checkMail(): void {
  if (mailLeaves()) return;
  log.warn('no e-mail leaves: set POLKU_SMTP_URL, POLKU_MAIL_FROM and POLKU_BASE_URL to send it');
}

let known: { url: string; transport: Transporter } | undefined;

function transportOf({ smtpUrl }: MailSettings): Transporter {
  if (known?.url === smtpUrl) return known.transport;
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(timeouts))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  known = { url: smtpUrl, transport: nodemailer.createTransport(url.href) };
  return known.transport;
}

/**
 * Hands one mail to the mail server. The Message-ID is the delivery's own, so that a mail that had to be sent twice is
 * recognised as one; what says that no person wrote it keeps answering machines quiet, and nothing here reads answers.
 */
export async function post(id: string, { to, language, words, calendar }: Mail): Promise<void> {
  const settings = mailSettings();
  if (!settings) throw new Error('no mail server');
  await transportOf(settings).sendMail({
    from: settings.from,
    to,
    subject: words.subject,
    text: mailText(words),
    html: mailHtml(words, language),
    messageId: `<${id}@${new URL(baseUrl()).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(words.settings && { 'List-Unsubscribe': `<${words.settings.href}>` }),
    },
    ...(calendar !== null && {
      attachments: [
        { filename: 'polku.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' },
      ],
    }),
  });
}

const Trouble = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

/** What the mail server said, without the address that its words may hold. */
export type Failure = { words: string; refused: boolean; status: number | undefined };

export function failureOf(error: unknown): Failure {
  const { code, responseCode, command } = Trouble.safeParse(error).data ?? {};
  const words =
    [code, command, responseCode].filter((part) => part !== undefined).join(' ') || wordsOf(error);
  // The receiver's server says for good that there is no such address: a further try would only annoy it.
  const refused = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500;
  return { words, refused, status: responseCode };
}
