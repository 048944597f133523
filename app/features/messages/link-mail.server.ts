import { baseUrl } from '#app/core/env.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import type { MailWords } from './mail-layout.ts';

type InvitationLink = { organisation: string; inviter: string; expiresAt: Date; token: string };

/** Asks somebody to act for a company or a provider; the link alone lets nobody in. */
export function invitationMail(link: InvitationLink, language: Language): MailWords {
  const { organisation, inviter, expiresAt, token } = link;
  const { t } = textsIn(language);
  return {
    ...frame(language),
    subject: t('messages:mail.subject.invitation'),
    what: t('messages:mail.invitation.what', { inviter, organisation }),
    lines: [{ label: t('messages:mail.until'), value: formatDateTime(language, expiresAt) }],
    todo: t('messages:mail.invitation.todo'),
    link: {
      href: baseUrl() + pathsIn(language).invitation(token),
      label: t('messages:mail.invitation.open'),
    },
  };
}

type SentLink = { reference: string; expiresAt: Date; token: string };

/** Asks a provider to answer one referral. Nothing of the person stands in it, and nothing of the matter. */
export function referralLinkMail({ reference, expiresAt, token }: SentLink, language: Language): MailWords {
  const { t } = textsIn(language);
  return {
    ...frame(language),
    subject: t('messages:mail.subject.referralLink'),
    what: t('messages:mail.referralLink.what'),
    lines: [
      { label: t('provider:reference'), value: reference },
      { label: t('messages:mail.until'), value: formatDate(language, expiresAt) },
    ],
    todo: t('messages:mail.referralLink.todo'),
    link: {
      href: baseUrl() + pathsIn(language).sentReferral(token),
      label: t('messages:mail.referralLink.open'),
    },
  };
}

/** Asks a worker of another authority to read and answer one plan. Nothing of the person stands in it. */
export function planLinkMail({ reference, expiresAt, token }: SentLink, language: Language): MailWords {
  const { t } = textsIn(language);
  return {
    ...frame(language),
    subject: t('messages:mail.subject.planLink'),
    what: t('messages:mail.planLink.what'),
    lines: [
      { label: t('provider:reference'), value: reference },
      { label: t('messages:mail.until'), value: formatDate(language, expiresAt) },
    ],
    todo: t('messages:mail.planLink.todo'),
    link: {
      href: baseUrl() + pathsIn(language).sentPlan(token),
      label: t('messages:mail.planLink.open'),
    },
  };
}

/** Whoever gets a link has no settings of their own here. */
function frame(language: Language) {
  const { t } = textsIn(language);
  return {
    greeting: t('messages:mail.greeting'),
    sender: 'Polku',
    notes: [t('messages:mail.automatic')],
    settings: null,
  };
}
