import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { inviteToGroup } from '#app/features/meetings/commands/invite-to-group.server.ts';
import { listInvitable } from '#app/features/meetings/groups.queries.server.ts';
import { InviteToGroup } from '#app/features/meetings/meeting.schema.server.ts';
import { openGroup } from '#app/features/meetings/open-group.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { requireAreaOwn } from '#app/features/rights/require-own.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id, topic, coming } = await openGroup(actor, idOf(params, 'sessionId'), now());
  const title = textsIn(languageOf(request)).t('counselor:groups.invite');
  const clients = coming ? await listInvitable(actor, id) : [];
  await logListRead(
    actor,
    clients.map(({ personId }) => personId),
    'groupInvite',
    now(),
  );
  return { title, id, topic, clients };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireAreaOwn({ request, params });
  const sessionId = idOf(params, 'sessionId');
  const form = await parseForm(request, InviteToGroup);
  if (form.kind !== 'ok') return problem(form, form.values);
  const invited = await inviteToGroup({ actor, now: now() }, { sessionId, ...form.value });
  if (invited.kind !== 'ok') return problem(invited, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.group(sessionId), 'groupInvited');
}

export default function GroupInvite() {
  const { title, id, topic, clients } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'accounts');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).counselor.group(id), label: topic };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('counselor:groups.inviteLead')} back={back} />
      {clients.length === 0 ? (
        <EmptyState icon="people" title={t('counselor:groups.nobodyToInvite')} />
      ) : (
        <form method="post" noValidate className="form">
          <CheckboxGroup
            name="personIds"
            label={t('counselor:invitations.who')}
            error={form.error('personIds')}
            defaultValues={form.values('personIds')}
            options={clients.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <FormActions>
            <Button icon="mail">{t('counselor:groups.sendInvitations')}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('counselor:invitations.back')}
            </ButtonLink>
          </FormActions>
        </form>
      )}
    </>
  );
}
