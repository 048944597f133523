import { pathsIn, type Paths } from '#app/core/paths.ts';
import { HearingLinks } from '#app/features/hearings/hearing-links.tsx';
import { FileList } from '#app/features/attachments/file-list.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { ValidityFacts } from './validity-facts.tsx';
import type { ValidityView } from './validity.queries.server.ts';

type Door = { event: string; key: string; href: (counselor: Paths['counselor'], personId: string) => string };

/** What a counselor may do about it now: each event that the machine permits is a page. */
const doors: readonly Door[] = [
  { event: 'RENEW_JOBSEEKING', key: 'renew', href: (to, id) => to.renew(id) },
  { event: 'REQUEST_CLARIFICATION', key: 'clarify', href: (to, id) => to.clarification(id) },
  { event: 'GIVE_CLARIFICATION', key: 'recordClarification', href: (to, id) => to.clarification(id) },
  { event: 'REPORT_CHANGE', key: 'change', href: (to, id) => to.change(id) },
  { event: 'RECORD_MISSED_CONTACT', key: 'missed', href: (to, id) => to.missedContact(id) },
  { event: 'END_FOR_LAPSED_WORK_RIGHT', key: 'right', href: (to, id) => to.workRight(id) },
  { event: 'RESTART_JOBSEEKING', key: 'restart', href: (to, id) => to.restart(id) },
];

/** The validity of a client's jobseeking beside everything else: state, days, what is open, what may be done. */
export function ClientValidity({ validity }: { validity: ValidityView }) {
  const { t, language } = useTexts('validity');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { personId, owed, active } = validity;
  const answered = validity.clarifications.filter(({ answeredAt }) => answeredAt !== null);
  const permitted: readonly string[] = validity.permitted;
  const open = doors.filter(
    ({ event, key }) => permitted.includes(event) && (key !== 'recordClarification' || active),
  );
  return (
    <Card title={t('validity:client.title')}>
      <ValidityFacts validity={validity} />
      {owed && (
        <DefinitionList
          items={[
            { label: t('validity:clarification.what'), value: owed.what },
            { label: t('validity:clarification.until'), value: formatDate(language, owed.dueOn) },
          ]}
        />
      )}
      {answered.length > 0 && (
        <ul>
          {answered.map(({ id, what, answer, askedAt, files }) => (
            <li key={id}>
              {formatDate(language, askedAt)}: {what} {t('validity:answered', { answer: answer ?? '' })}
              {files.length > 0 && <FileList files={files} forStaff />}
            </li>
          ))}
        </ul>
      )}
      <HearingLinks
        {...validity}
        hearingHref={counselor.hearing}
        decisionHref={counselor.decision}
        headingLevel="none"
      />
      <Stack gap="small">
        {open.map(({ key, href }) => (
          <a key={key} href={href(counselor, personId)}>
            {label(`validity:client.${key}`)}
          </a>
        ))}
      </Stack>
    </Card>
  );
}
