import type { Role } from '#app/core/actor.ts';
import { machines, otherMessages } from '#app/features/machines.ts';
import type { Language } from '#app/i18n/language.ts';
import { ADDRESS_TYPE, INVITATION_TYPE, PLAN_LINK_TYPE, REFERRAL_LINK_TYPE } from './delivery-row.ts';
import { invitationMail, planLinkMail, referralLinkMail } from './link-mail.server.ts';
import { groupFor } from './mail-words.server.ts';
import type { MailWords } from './mail-layout.ts';
import { addressMail, matterMail, summaryMail } from './mail-writer.server.ts';
import type { MessageGroup } from './message-groups.ts';
import { toldTypes } from './told-types.server.ts';

/** One kind of mail: a message type as one of its readers gets it. `key` stands in addresses. */
export type Template = {
  key: string;
  role: Role;
  type: string;
  group: MessageGroup | 'summary' | 'address' | 'invitation' | 'referralLink' | 'planLink';
};

/** Every mail that Polku can send: what the notices tell seekers and employers, the summaries, the address to confirm. */
export function listTemplates(): Template[] {
  const roles = ['seeker', 'employer', 'provider'] as const;
  const matters = roles.flatMap((role) =>
    toldTypes(role).map((type) => ({
      key: `${role}-${type}`,
      role,
      type,
      group: groupFor(role, subjectTypeOf(type)),
    })),
  );
  return [
    ...matters,
    { key: 'counselor-summary', role: 'counselor', type: 'summary', group: 'summary' },
    { key: 'seeker-address', role: 'seeker', type: ADDRESS_TYPE, group: 'address' },
    { key: 'employer-invitation', role: 'employer', type: INVITATION_TYPE, group: 'invitation' },
    { key: 'provider-link', role: 'provider', type: REFERRAL_LINK_TYPE, group: 'referralLink' },
    { key: 'partner-link', role: 'partner', type: PLAN_LINK_TYPE, group: 'planLink' },
  ];
}

/** Whose machine sends a message: a machine's actions are its messages. */
export function subjectTypeOf(type: string): string | null {
  const sender = Object.values(machines).find(({ machine }) =>
    Object.hasOwn(machine.logic.implementations.actions, type),
  );
  const told: Record<string, string> = otherMessages;
  return sender?.machine.table ?? told[type] ?? null;
}

/** What a notice may hold, as it looks in a preview. */
export const sampleParams = {
  startsAt: '2026-11-24T07:00:00.000Z',
  service: { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Work training' },
  title: 'Leipuri',
  company: 'Leipomo Kaura Oy',
  name: 'Aino Kivelä',
  from: 'Leena Salmi',
  subject: 'Infotilaisuus torstaina',
};
const sampleMeeting = { startsAt: new Date(sampleParams.startsAt), place: 'Kamreerintie 3, Espoo' };
const bookedTypes = ['meeting-booked', 'meeting-summoned', 'meeting-rescheduled', 'meeting-near'];
const sampleSubject = '00000000-0000-7000-8000-000000000000';

/** A template filled with sample values; `guarded` as a person under non-disclosure gets it. */
export function templateMail({ role, type }: Template, language: Language, guarded: boolean): MailWords {
  const token = '0'.repeat(43);
  const expiresAt = new Date(sampleParams.startsAt);
  if (type === ADDRESS_TYPE) return addressMail(token, language);
  if (type === INVITATION_TYPE)
    return invitationMail(
      { organisation: sampleParams.company, inviter: 'Markku Lehto', expiresAt, token },
      language,
    );
  if (type === REFERRAL_LINK_TYPE)
    return referralLinkMail({ reference: 'P-3F2A91', expiresAt, token }, language);
  if (type === PLAN_LINK_TYPE) return planLinkMail({ reference: 'S-3F2A91', expiresAt, token }, language);
  if (type === 'summary') {
    const counts = [
      { group: 'meeting', count: 4 },
      { group: 'plan', count: 2 },
    ] as const;
    return summaryMail(counts, '1', language);
  }
  const subjectType = subjectTypeOf(type);
  const isBooked = role === 'seeker' && bookedTypes.includes(type);
  const matter = { role, type, subjectType, subjectId: sampleSubject, params: sampleParams, areaCode: '1' };
  return matterMail({ ...matter, guarded, meeting: isBooked && !guarded ? sampleMeeting : null }, language);
}
