import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { InvitationLine } from './invitations.queries.server.ts';

type ToSend = { meetings: InvitationLine[]; kind: string; freeTimes: number; form: FormProblemState };

/** Who waits for a meeting of the kind: some or all of them are invited at once. */
export function InvitationsToSend({ meetings, kind, freeTimes, form }: ToSend) {
  const { t, language } = useTexts('counselor', 'meetings');
  const title = t('counselor:invitations.waiting', { count: meetings.length });
  if (meetings.length === 0)
    return (
      <Section id="waiting" title={title}>
        <EmptyState icon="calendar" title={t('counselor:invitations.nobody')} />
      </Section>
    );
  return (
    <Section id="waiting" title={title} lead={t('counselor:invitations.freeTimes', { count: freeTimes })}>
      <form method="post" noValidate className="form">
        <input type="hidden" name="kind" value={kind} />
        <CheckboxGroup
          name="meetings"
          label={t('counselor:invitations.who')}
          error={form.error('meetings')}
          defaultValues={form.values('meetings')}
          options={meetings.map(({ id, version, name, dueOn, late }) => ({
            value: `${id} ${version}`,
            label: name,
            hint: [
              dueOn && t('counselor:today.by', { date: formatDate(language, dueOn) }),
              late && t('counselor:meeting.late'),
            ]
              .filter((part) => typeof part === 'string')
              .join(' · '),
          }))}
        />
        <FormActions>
          <Button>{t('counselor:invitations.preview')}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

/** What became of those invited, as it stands now: nobody writes it down. */
export function InvitationsSent({ meetings }: { meetings: InvitationLine[] }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (meetings.length === 0) return null;
  return (
    <Section id="sent" title={t('counselor:invitations.sent')}>
      <DataTable
        caption={t('counselor:invitations.sent')}
        captionHidden
        rows={meetings}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('counselor:invitations.client'),
            rowHeader: true,
            cell: ({ id, name }) => <a href={counselor.meeting(id)}>{name}</a>,
          },
          {
            key: 'kind',
            label: t('counselor:invitations.kind'),
            cell: ({ kind }) => label(`meetings:kind.${kind}`),
          },
          {
            key: 'state',
            label: t('counselor:invitations.outcome'),
            cell: ({ state }) => (
              <Tag tone={tones[state] ?? 'neutral'}>
                {state === 'proposed' ? t('counselor:invitations.waits') : label(`meetings:state.${state}`)}
              </Tag>
            ),
          },
          {
            key: 'when',
            label: t('counselor:times.when'),
            cell: ({ startsAt, dueOn }) =>
              startsAt
                ? formatDateTime(language, startsAt)
                : dueOn
                  ? t('counselor:today.by', { date: formatDate(language, dueOn) })
                  : '–',
          },
        ]}
      />
    </Section>
  );
}

const tones: Record<string, 'info' | 'success' | 'warning'> = {
  proposed: 'info',
  booked: 'success',
  held: 'success',
  noShow: 'warning',
  changeAsked: 'warning',
};
