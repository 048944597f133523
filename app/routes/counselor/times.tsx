import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { invalidField } from '#app/core/outcome.ts';
import { seriesDays } from '#app/features/meetings/series-days.ts';
import { weekdays } from '#app/features/meetings/meeting-choices.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { listOwnTimes, type OwnTime } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { OfferTimes } from '#app/features/meetings/meeting.schema.server.ts';
import { TimeFields } from '#app/features/meetings/time-fields.tsx';
import { formatDateTime, formatTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { atTime } from '#app/rules/at-time.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

/** A form that asks for more is thought over once more. */
const MOST_AT_ONCE = 300;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const title = textsIn(languageOf(request)).t('counselor:times.title');
  const today = isoDate(now());
  return { title, today, times: await listOwnTimes(actor, now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const form = await parseForm(request, OfferTimes);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { date, until, weekdays, startTimes, ...each } = form.value;
  if (until && until < date) return problem(invalidField('until', 'endBeforeStart'), form.values);
  if (until && weekdays.length === 0) return problem(invalidField('weekdays', 'choose'), form.values);
  const days = until ? seriesDays(date, until, weekdays) : [date];
  const times = days.flatMap((day) => startTimes.map((time) => ({ startsAt: atTime(day, time), ...each })));
  if (times.length > MOST_AT_ONCE) return problem(invalidField('until', 'tooManyTimes'), form.values);
  const offered = await offerTimes({ actor, now: now() }, { times });
  if (offered.kind !== 'ok') return problem(offered, form.values);
  return redirectDone(
    request,
    pathsIn(languageOf(request)).counselor.times,
    offered.value.skipped > 0 ? 'timesOfferedSome' : 'timesOffered',
  );
}

export default function Times() {
  const { title, today, times } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('counselor:times.lead')}
        actions={
          <>
            <ButtonLink kind="secondary" icon="people" href={counselor.groups}>
              {t('counselor:groups.title')}
            </ButtonLink>
            <ButtonLink kind="secondary" icon="calendar" href={pathsIn(language).calendar}>
              {t('meetings:feed.title')}
            </ButtonLink>
          </>
        }
      />
      <SideBySide side="end">
        <Section id="own" title={t('counselor:times.own')}>
          {times.length === 0 ? (
            <EmptyState icon="calendar" title={t('counselor:times.none')} />
          ) : (
            <OwnTimes times={times} />
          )}
        </Section>
        <Section id="add" title={t('counselor:times.add')}>
          <AddTimes form={form} today={today} />
        </Section>
      </SideBySide>
    </>
  );
}

function OwnTimes({ times }: { times: OwnTime[] }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const removeLabel = (startsAt: string) =>
    t('counselor:times.removeNamed', { when: formatDateTime(language, startsAt) });
  return (
    <DataTable
      caption={t('counselor:times.own')}
      captionHidden
      rows={times}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          label: t('counselor:times.when'),
          rowHeader: true,
          cell: (row) => `${formatDateTime(language, row.startsAt)}–${formatTime(language, row.endsAt)}`,
        },
        {
          key: 'channel',
          label: t('counselor:times.channel'),
          cell: (row) => `${label(`meetings:channel.${row.channel}`)}, ${row.place}`,
        },
        {
          key: 'who',
          label: t('counselor:times.booked'),
          cell: (row) =>
            row.meeting ? (
              <a href={counselor.meeting(row.meeting.id)}>{row.meeting.name}</a>
            ) : row.group ? (
              <a href={counselor.group(row.group.id)}>{row.group.topic}</a>
            ) : (
              t('counselor:times.free')
            ),
        },
        {
          key: 'remove',
          label: t('counselor:times.remove'),
          cell: (row) =>
            row.meeting === null &&
            row.group === null && (
              <form method="post" action={counselor.removeTime(row.id)}>
                <Button kind="quiet" size="small" aria-label={removeLabel(row.startsAt)}>
                  {t('counselor:times.remove')}
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}

function AddTimes({ form, today }: { form: FormProblemState; today: string }) {
  const { t } = useTexts('counselor');
  return (
    <form method="post" noValidate className="form">
      <Stack>
        <DateField
          name="date"
          label={t('counselor:times.date')}
          min={today}
          error={form.error('date')}
          defaultValue={form.value('date')}
        />
        <DateField
          name="until"
          label={t('counselor:times.until')}
          hint={t('counselor:times.untilHint')}
          optionalLabel={t('counselor:optional')}
          error={form.error('until')}
          defaultValue={form.value('until')}
        />
        <CheckboxGroup
          name="weekdays"
          label={t('counselor:times.weekdays')}
          inline
          error={form.error('weekdays')}
          defaultValues={form.values('weekdays', weekdays)}
          options={weekdays.map((value) => ({ value, label: t(`counselor:times.weekday.${value}`) }))}
        />
        <TextField
          name="startTimes"
          label={t('counselor:times.startTimes')}
          hint={t('counselor:times.startTimesHint')}
          error={form.error('startTimes')}
          defaultValue={form.value('startTimes')}
        />
        <TimeFields form={form} />
      </Stack>
      <FormActions>
        <Button icon="plus">{t('counselor:times.addButton')}</Button>
      </FormActions>
    </form>
  );
}
