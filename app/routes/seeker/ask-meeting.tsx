import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { languageOf, problem } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { requestDiscussion } from '#app/features/meetings/commands/request-meeting.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSelf({ request, params });
  return { title: textsIn(languageOf(request)).t('meetings:own.askTitle') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const asked = await requestDiscussion(act, { personId: actor.personId });
  if (asked.kind !== 'ok') return problem(asked);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).meetings, 'meeting.ask');
}

export default function AskMeeting() {
  const { title } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: seeker.meetings, label: t('meetings:own.title') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('meetings:own.askLead')} back={back} />
      <form method="post" noValidate className="form">
        <FormActions>
          <Button>{t('meetings:own.askSubmit')}</Button>
        </FormActions>
      </form>
    </>
  );
}
