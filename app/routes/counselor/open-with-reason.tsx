import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireCounselor, safePath } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { breakGlassKinds } from '#app/features/rights/break-glass.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { breakGlass } from '#app/features/rights/commands/break-glass.server.ts';
import { getClosedClient } from '#app/features/rights/closed-client.queries.server.ts';
import { BreakGlass } from '#app/features/rights/rights.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const client = await getClosedClient(actor, idOf(params, 'personId'), now());
  if (!client) throw refused(404);
  if (client.open) throw redirect(wayTo(request, client.personId));
  await logListRead(actor, [client.personId], 'caseload', now());
  return { title: textsIn(languageOf(request)).t('rights:open.title'), client };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const personId = idOf(params, 'personId');
  const client = await getClosedClient(actor, personId, now());
  if (!client) throw refused(404);
  if (client.open) return redirect(wayTo(request, personId), { status: 303 });
  await limit(request, 'breakGlass', actor.accountId);
  const form = await parseForm(request, BreakGlass);
  if (form.kind !== 'ok') return problem(form, form.values);
  const opened = await breakGlass({ actor, now: now() }, { personId, ...form.value });
  if (opened.kind !== 'ok') return problem(opened, form.values);
  return redirectDone(request, wayTo(request, personId), 'clientOpened');
}

/** To the page that was asked for, if it is one of the counselor's own. */
function wayTo(request: Request, personId: string): string {
  const { counselor } = pathsIn(languageOf(request));
  const to = safePath(new URL(request.url).searchParams.get('to'), '');
  return to.startsWith(`${counselor.today}/`) ? to : counselor.client(personId);
}

/** Who the client is and whose, and what opening means, before anything of the client is shown. */
export default function OpenWithReason() {
  const { title, client } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  const whose = client.team
    ? t('rights:open.whoseInTeam', { counselor: client.counselor, team: client.team })
    : t('rights:open.whose', { counselor: client.counselor });
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.caseload, label: t('rights:open.back') }}
      />
      <Stack gap="large">
        <Notice tone="warning" title={whose}>
          <p>{t('rights:open.told')}</p>
          <p>{t('rights:open.lasts')}</p>
        </Notice>
        <form method="post" noValidate className="form">
          <RadioGroup
            name="kind"
            label={t('rights:open.kind')}
            error={form.error('kind')}
            defaultValue={form.value('kind')}
            options={breakGlassKinds.map((value) => ({ value, label: t(`rights:open.kinds.${value}`) }))}
          />
          <TextArea
            name="reason"
            label={t('rights:open.reason')}
            hint={t('rights:open.reasonHint')}
            error={form.error('reason')}
            defaultValue={form.value('reason')}
            maxLength={500}
          />
          <FormActions>
            <Button>{t('rights:open.submit')}</Button>
          </FormActions>
        </form>
      </Stack>
    </>
  );
}
