import { FileList } from '#app/features/attachments/file-list.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { fieldsOf } from './request-choices.ts';
import type { RequestView } from './requests.queries.server.ts';

/** What was asked, when, by when it is answered and why then; and the answer with whose it is. */
export function RequestFacts({ request, forStaff }: { request: RequestView; forStaff: boolean }) {
  const { t } = useTexts('requests');
  const answered = request.answer !== null;
  return (
    <Stack gap="large">
      {answered && <Answer request={request} />}
      <Section title={t('requests:asked')}>
        <DefinitionList items={useAsked(request)} />
      </Section>
      <Section title={t('requests:files')}>
        <FileList files={request.files} forStaff={forStaff} />
      </Section>
      {!answered && (
        <Section title={t('requests:time')}>
          {request.extensionReason && <p>{t('requests:extended', { reason: request.extensionReason })}</p>}
          {request.dueWhy && <WhyNote why={request.dueWhy} />}
        </Section>
      )}
    </Stack>
  );
}

function useAsked(request: RequestView): Definition[] {
  const { t, language } = useTexts('requests');
  const label = useLabel();
  const { kind, part, what, wanted, why, line, receivedOn, channel, handlerName, dueOn, answer } = request;
  const fields: readonly string[] = fieldsOf[kind];
  const given = { what, wanted, why };
  const words = (['what', 'wanted', 'why'] as const).flatMap((name) =>
    fields.includes(name) && given[name] !== ''
      ? [{ label: label(`requests:field.${kind}.${name}`), value: given[name] }]
      : [],
  );
  return [
    ...(part ? [{ label: t('requests:field.part'), value: label(`ownData:kind.${part}.title`) }] : []),
    ...(line
      ? [
          {
            label: t('requests:field.line'),
            value: `${formatDateTime(language, line.at)}, ${line.actorName}, ${label(`privacy:reason.${line.reason}`)}`,
          },
        ]
      : []),
    ...words,
    {
      label: t('requests:field.receivedOn'),
      value: `${formatDate(language, receivedOn)}, ${label(`hearings:channel.${channel}`)}`,
    },
    ...(handlerName ? [{ label: t('requests:field.handler'), value: handlerName }] : []),
    ...(answer === null ? [{ label: t('requests:field.dueOn'), value: formatDate(language, dueOn) }] : []),
  ];
}

/** The answer with its reasons; where something was left as it is, where to complain. */
function Answer({ request }: { request: RequestView }) {
  const { t, language } = useTexts('requests');
  return (
    <Section title={t('requests:answer')}>
      <p className="flow">{request.answer}</p>
      <p className="muted">
        {request.decider}
        {request.decidedAt && `, ${formatDate(language, request.decidedAt)}`}
      </p>
      {request.mayComplain && (
        <>
          <h3>{t('requests:complaint.title')}</h3>
          <p>{t('requests:complaint.text')}</p>
          <p className="muted small">{t('requests:complaint.source')}</p>
        </>
      )}
    </Section>
  );
}
