import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { cancelGroupSession } from '#app/features/meetings/commands/cancel-group-session.server.ts';
import { CancelGroupSession } from '#app/features/meetings/meeting.schema.server.ts';
import { openGroup } from '#app/features/meetings/open-group.server.ts';
import { requireAreaOwn } from '#app/features/rights/require-own.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id, topic, coming, people } = await openGroup(actor, idOf(params, 'sessionId'), now());
  const told = people.filter(({ state }) => state === 'booked' || state === 'proposed').length;
  return { title: textsIn(languageOf(request)).t('counselor:groups.cancel'), id, topic, coming, told };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAreaOwn({ request, params });
  const sessionId = idOf(params, 'sessionId');
  const form = await parseForm(request, CancelGroupSession);
  if (form.kind !== 'ok') return problem(form, form.values);
  const cancelled = await cancelGroupSession({ actor, now: now() }, { sessionId, ...form.value });
  if (cancelled.kind !== 'ok') return problem(cancelled, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.group(sessionId), 'groupCancelled');
}

export default function GroupCancel() {
  const { title, id, topic, coming, told } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.group(id), label: topic };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('counselor:groups.cancelLead', { count: told })} back={back} />
      {coming || form.problem ? (
        <form method="post" noValidate className="form">
          <TextArea
            name="reason"
            rows={3}
            label={t('counselor:groups.cancelReason')}
            error={form.error('reason')}
            defaultValue={form.value('reason')}
          />
          <FormActions>
            <Button kind="danger">{t('counselor:groups.cancel')}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('counselor:invitations.back')}
            </ButtonLink>
          </FormActions>
        </form>
      ) : (
        <p className="muted">{t('counselor:notNow')}</p>
      )}
    </>
  );
}
