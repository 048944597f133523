import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { recordAttendance } from '#app/features/meetings/commands/record-attendance.server.ts';
import { groupAbsences } from '#app/features/meetings/meeting-choices.ts';
import { RecordAttendance } from '#app/features/meetings/meeting.schema.server.ts';
import { openGroup } from '#app/features/meetings/open-group.server.ts';
import { requireAreaOwn } from '#app/features/rights/require-own.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id, topic, begun, people } = await openGroup(actor, idOf(params, 'sessionId'), now());
  const open = begun ? people.filter(({ permitted }) => permitted.includes('RECORD_ATTENDANCE')) : [];
  return { title: textsIn(languageOf(request)).t('counselor:groups.attendance'), id, topic, people: open };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAreaOwn({ request, params });
  const sessionId = idOf(params, 'sessionId');
  const form = await parseForm(request, RecordAttendance);
  if (form.kind !== 'ok') return problem(form, form.values);
  const people = form.value.people.map(({ meetingId, version, attendance }) =>
    attendance === 'present'
      ? { meetingId, version, present: true, cause: null }
      : { meetingId, version, present: false, cause: attendance },
  );
  const recorded = await recordAttendance({ actor, now: now() }, { sessionId, people });
  if (recorded.kind !== 'ok') return problem(recorded, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.group(sessionId), 'attendanceRecorded');
}

export default function GroupAttendance() {
  const { title, id, topic, people } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.group(id), label: topic };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('counselor:groups.attendanceLead')} back={back} />
      {people.length === 0 ? (
        <p className="muted">{t('counselor:notNow')}</p>
      ) : (
        <form method="post" noValidate className="form">
          {people.map(({ meetingId, version, name }, at) => (
            <div key={meetingId}>
              <input type="hidden" name={`people.${at}.meetingId`} value={meetingId} />
              <input type="hidden" name={`people.${at}.version`} value={version} />
              <SelectField
                name={`people.${at}.attendance`}
                label={name}
                error={form.error(`people.${at}.attendance`)}
                defaultValue={form.value(`people.${at}.attendance`, 'present')}
                options={[
                  { value: 'present', label: t('counselor:groups.present') },
                  ...groupAbsences.map((value) => ({
                    value,
                    label: t('counselor:groups.absentFor', { cause: t(`meetings:groupAbsence.${value}`) }),
                  })),
                ]}
              />
            </div>
          ))}
          <FormActions>
            <Button icon="check">{t('counselor:groups.record')}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('counselor:invitations.back')}
            </ButtonLink>
          </FormActions>
        </form>
      )}
    </>
  );
}
