import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isUuid } from '#app/core/advance.server.ts';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { inviteClients } from '#app/features/meetings/commands/invite-clients.server.ts';
import { InvitationPreview } from '#app/features/meetings/invitation-preview.tsx';
import { InvitationsSent, InvitationsToSend } from '#app/features/meetings/invitation-lists.tsx';
import { Invite } from '#app/features/meetings/invite.schema.server.ts';
import { listInvitations, namedMeetings } from '#app/features/meetings/invitations.queries.server.ts';
import { invitableKinds } from '#app/features/meetings/meeting-choices.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const query = new URL(request.url).searchParams;
  const kind = invitableKinds.find((known) => known === query.get('kind')) ?? 'jobSearchDiscussion';
  const failed = (query.get('failed') ?? '').split(',').filter(isUuid).slice(0, 100);
  const title = textsIn(languageOf(request)).t('counselor:invitations.title');
  const view = await listInvitations(actor, kind, now());
  const named = await namedMeetings(actor, failed);
  await logListRead(
    actor,
    [...view.due, ...view.sent, ...named].map(({ personId }) => personId),
    'invitations',
    now(),
  );
  return { title, kind, ...view, failed: named };
}

/** First a preview of who gets what; then each is invited as an act of its own, and who could not be is named. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const form = await parseForm(request, Invite);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { kind, meetings, sure } = form.value;
  if (!sure) {
    const chosen = await namedMeetings(
      actor,
      meetings.map(({ meetingId }) => meetingId),
    );
    return data({ preview: chosen, kind });
  }
  const invited = await inviteClients({ actor, now: now() }, { meetings });
  if (invited.kind !== 'ok') return problem(invited, form.values);
  const { failed } = invited.value;
  const query = new URLSearchParams({ kind, ...(failed.length > 0 && { failed: failed.join(',') }) });
  const to = `${pathsIn(languageOf(request)).counselor.invitations}?${query}`;
  return redirectDone(request, to, failed.length > 0 ? 'someInvited' : 'allInvited');
}

export default function Invitations() {
  const view = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const { counselor } = pathsIn(language);
  const sent = useActionData<typeof action>();
  const form = useFormProblem(sent);
  const preview = sent && 'preview' in sent ? sent : null;
  const back = { href: counselor.today, label: t('counselor:today.title') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={view.title} lead={t('counselor:invitations.lead')} back={back} />
      <Stack gap="large">
        {view.failed.length > 0 && (
          <Notice tone="warning" title={t('counselor:invitations.failed')}>
            <ul>
              {view.failed.map((one) => (
                <li key={one.id}>
                  <a href={counselor.meeting(one.id)}>{one.name}</a>: {t('counselor:invitations.changed')}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {preview ? (
          <InvitationPreview meetings={preview.preview} kind={preview.kind} freeTimes={view.freeTimes} />
        ) : (
          <>
            <FilterBar
              label={t('counselor:invitations.choose')}
              action={counselor.invitations}
              submitLabel={t('counselor:invitations.show')}
            >
              <SelectField
                name="kind"
                label={t('counselor:invitations.kind')}
                defaultValue={view.kind}
                options={invitableKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
              />
            </FilterBar>
            <InvitationsToSend meetings={view.due} kind={view.kind} freeTimes={view.freeTimes} form={form} />
            <InvitationsSent meetings={view.sent} />
          </>
        )}
      </Stack>
    </>
  );
}
