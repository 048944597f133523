import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { joinGroup } from '#app/features/meetings/commands/join-group.server.ts';
import { getGroupForSeeker } from '#app/features/meetings/groups.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const group = await getGroupForSeeker(actor, idOf(params, 'sessionId'), now());
  if (!group) throw refused(404);
  return { title: group.topic, group };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const joined = await joinGroup(act, { sessionId: idOf(params, 'sessionId'), personId: actor.personId });
  if (joined.kind !== 'ok') return problem(joined);
  return redirectDone(
    request,
    ownPathsOf(params, languageOf(request)).meeting(joined.value.id),
    'meeting.join',
  );
}

export default function Group() {
  const { title, group } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings', 'accounts');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const time = {
    day: formatDay(language, group.startsAt),
    from: formatTime(language, group.startsAt),
    to: formatTime(language, group.endsAt),
  };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={label(`meetings:groupKind.${group.kind}`)}
        back={{ href: seeker.meetings, label: t('meetings:own.title') }}
      />
      <Stack gap="large">
        {group.cancelled && <Notice tone="warning" title={t('meetings:group.isCancelled')} />}
        {group.description && <p>{group.description}</p>}
        <DefinitionList
          items={[
            { label: t('meetings:own.when'), value: t('meetings:own.time', time) },
            { label: t('meetings:own.how'), value: label(`meetings:channel.${group.channel}`) },
            { label: t('meetings:own.where'), value: group.place },
            { label: t('meetings:own.withWhom'), value: group.counselor },
            { label: t('meetings:group.language'), value: label(`accounts:settings.${group.language}`) },
            { label: t('meetings:group.freePlaces'), value: String(group.free) },
          ]}
        />
        <p>{t('meetings:group.free')}</p>
        {group.meetingId ? (
          <p>
            <a href={seeker.meeting(group.meetingId)}>{t('meetings:group.ownPlace')}</a>
          </p>
        ) : group.coming && group.free > 0 ? (
          <form method="post" noValidate className="form">
            <FormActions>
              <Button icon="check">{t('meetings:own.answer.join.submit')}</Button>
            </FormActions>
          </form>
        ) : (
          <p className="muted">{t(group.coming ? 'meetings:group.full' : 'meetings:own.notNow')}</p>
        )}
      </Stack>
    </>
  );
}
