import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { listOwnTimes } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { OfferTimes } from '#app/features/meetings/meeting.schema.server.ts';
import { TimeFields } from '#app/features/meetings/time-fields.tsx';
import { formatDateTime, formatTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { atTime } from '#app/rules/at-time.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request);
  const title = textsIn(languageOf(request)).t('counselor:times.title');
  const today = isoDate(now());
  return { title, today, times: await listOwnTimes(actor, now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request);
  const form = await parseForm(request, OfferTimes);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { date, startTimes, ...each } = form.value;
  const times = startTimes.map((time) => ({ startsAt: atTime(date, time), ...each }));
  const offered = await offerTimes({ actor, now: now() }, { times });
  if (offered.kind !== 'ok') return problem(offered, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.times, 'timesOffered');
}

export default function Times() {
  const { title, today, times } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('counselor:times.lead')} />
      <SideBySide side="end">
        <Section id="own" title={t('counselor:times.own')}>
          {times.length === 0 ? (
            <EmptyState icon="calendar" title={t('counselor:times.none')} />
          ) : (
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
                  cell: (row) =>
                    `${formatDateTime(language, row.startsAt)}–${formatTime(language, row.endsAt)}`,
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
                    ) : (
                      t('counselor:times.free')
                    ),
                },
                {
                  key: 'remove',
                  label: t('counselor:times.remove'),
                  cell: (row) =>
                    row.meeting === null && (
                      <form method="post" action={counselor.removeTime(row.id)}>
                        <Button kind="quiet" size="small" aria-label={removeLabel(row.startsAt)}>
                          {t('counselor:times.remove')}
                        </Button>
                      </form>
                    ),
                },
              ]}
            />
          )}
        </Section>
        <Section id="add" title={t('counselor:times.add')}>
          <form method="post" noValidate className="form">
            <Stack>
              <DateField
                name="date"
                label={t('counselor:times.date')}
                min={today}
                error={form.error('date')}
                defaultValue={form.value('date')}
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
        </Section>
      </SideBySide>
    </>
  );

  function removeLabel(startsAt: string): string {
    return t('counselor:times.removeNamed', { when: formatDateTime(language, startsAt) });
  }
}
