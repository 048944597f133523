import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { demonstrationOpen } from '#app/features/accounts/shell.queries.server.ts';
import { ClockProgress } from '#app/features/demonstration/clock-progress.tsx';
import { askForDate, loadClock } from '#app/features/demonstration/demonstration-clock.server.ts';
import {
  clockArrived,
  getDemonstrationClock,
} from '#app/features/demonstration/demonstration.queries.server.ts';
import { MoveClock } from '#app/features/demonstration/demonstration.schema.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { EventName } from '#app/features/operations/event-name.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  if (!(await demonstrationOpen())) throw refused(404);
  const title = textsIn(languageOf(request)).t('public:clock.title');
  const clock = await getDemonstrationClock(now());
  return data({ title, ...clock }, clock.moving ? { headers: { Refresh: REFRESH } } : {});
}

/** Long work shows its progress without scripts: the browser asks again by itself. */
const REFRESH = '2';
export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders;

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  if (!(await demonstrationOpen())) throw refused(404);
  const form = await parseForm(request, MoveClock);
  if (form.kind !== 'ok') return problem(form, form.values);
  const asked = await askForDate(form.value.date, now());
  if (asked.kind !== 'ok') return problem(asked, form.values);
  const arrived = await clockArrived();
  await loadClock();
  const here = pathsIn(languageOf(request)).demonstrationClock;
  return redirectDone(request, here, arrived ? 'clockMoved' : 'clockMoving');
}

export default function DemonstrationClock() {
  const { title, today, moving, coming } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('public');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('public:clock.lead')} />
      <Stack gap="large">
        <ClockProgress today={today} moving={moving} />
        {!moving && <ClockForm form={form} today={today} />}
        {coming.length > 0 && (
          <Section title={t('public:clock.coming')}>
            <DataTable
              caption={t('public:clock.coming')}
              captionHidden
              rows={coming}
              rowKey={({ on, subjectType, event }) => `${on} ${subjectType} ${event}`}
              columns={[
                {
                  key: 'on',
                  label: t('public:clock.day'),
                  cell: ({ on }) => formatDate(language, on),
                  rowHeader: true,
                },
                {
                  key: 'event',
                  label: t('public:clock.event'),
                  cell: (row) => <EventName {...row} />,
                },
                { key: 'count', label: t('public:clock.count'), cell: ({ count }) => count, align: 'end' },
              ]}
            />
          </Section>
        )}
      </Stack>
    </>
  );
}

function ClockForm({ form, today }: { form: FormProblemState; today: string }) {
  const { t } = useTexts('public');
  return (
    <form method="post" noValidate className="form">
      <DateField
        name="date"
        label={t('public:clock.date')}
        hint={t('public:clock.hint')}
        error={form.error('date')}
        defaultValue={form.value('date')}
        min={today}
        required
      />
      <FormActions>
        <Button icon="clock">{t('public:clock.move')}</Button>
      </FormActions>
    </form>
  );
}
