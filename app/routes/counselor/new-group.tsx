import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { makeGroupSession } from '#app/features/meetings/commands/make-group-session.server.ts';
import { GroupFields } from '#app/features/meetings/group-fields.tsx';
import { MakeGroupSession } from '#app/features/meetings/meeting.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { atTime } from '#app/rules/at-time.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCounselor(request, 'clientWork');
  return { title: textsIn(languageOf(request)).t('counselor:groups.new'), today: isoDate(now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const form = await parseForm(request, MakeGroupSession);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { date, startTime, ...session } = form.value;
  const startsAt = atTime(date, startTime);
  const made = await makeGroupSession({ actor, now: now() }, { ...session, startsAt });
  if (made.kind !== 'ok') return problem(made, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.group(made.value.id), 'groupMade');
}

export default function NewGroup() {
  const { title, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.groups, label: t('counselor:groups.title') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('counselor:groups.newLead')} back={back} />
      <form method="post" noValidate className="form">
        <GroupFields form={form} today={today} />
        <FormActions>
          <Button icon="check">{t('counselor:groups.make')}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {back.label}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
