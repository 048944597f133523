import { FileList } from '#app/features/attachments/file-list.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx';
import type { HearingView } from './hearings.queries.server.ts';

/** What is held, when it happened, what was asked and what the person has said. */
export function HearingFacts({ hearing, forStaff = false }: { hearing: HearingView; forStaff?: boolean }) {
  const { t, language } = useTexts('hearings', 'meetings');
  const label = useLabel();
  const { meeting, answer, answeredAt, answerChannel, assessment, reason, files } = hearing;
  const items: (Definition | null)[] = [
    {
      label: t('hearings:fact.matter'),
      value: meeting
        ? t('hearings:fromMeeting', { kind: label(`meetings:kind.${meeting.kind}`) })
        : hearing.matter,
    },
    { label: t('hearings:fact.happenedOn'), value: formatDate(language, hearing.happenedOn) },
    hearing.asker ? { label: t('hearings:fact.asker'), value: hearing.asker } : null,
    hearing.dueOn ? { label: t('hearings:fact.dueOn'), value: formatDate(language, hearing.dueOn) } : null,
    answer && answeredAt
      ? {
          label: t('hearings:fact.answer'),
          value: `${answer} (${formatDateTime(language, answeredAt)}, ${label(`hearings:channel.${answerChannel}`)})`,
        }
      : null,
    files.length > 0
      ? { label: t('hearings:fact.files'), value: <FileList files={files} forStaff={forStaff} /> }
      : null,
    reason ? { label: t('hearings:fact.reason'), value: label(`hearings:reason.${reason}`) } : null,
    assessment ? { label: t('hearings:fact.assessment'), value: assessment } : null,
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}
