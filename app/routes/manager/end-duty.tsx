import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { duties } from '#app/core/duties.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { endDuty } from '#app/features/rights/commands/end-duty.server.ts';
import { getStaff } from '#app/features/rights/staff.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const { accountId, duty } = targetOf(params);
  const account = await getStaff(actor, accountId, now());
  if (!account || account.own || !account.duties.some((held) => held.duty === duty)) throw refused(404);
  const { id, name } = account;
  return { title: textsIn(languageOf(request)).t('rights:held.endTitle'), account: { id, name }, duty };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const target = targetOf(params);
  const ended = await endDuty({ actor, now: now() }, target);
  if (ended.kind !== 'ok') return problem(ended);
  return redirectDone(request, pathsIn(languageOf(request)).manager.account(target.accountId), 'dutyEnded');
}

function targetOf(params: Record<string, string | undefined>) {
  const duty = duties.find((known) => known === params.duty);
  if (!duty) throw refused(404);
  return { accountId: idOf(params, 'accountId'), duty };
}

export default function EndDuty() {
  const { title, account, duty } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  return (
    <ActPage
      title={title}
      lead={t('rights:held.endLead', { name: account.name, duty: t(`rights:duty.${duty}`) })}
      back={{ href: pathsIn(language).manager.account(account.id), label: account.name }}
      form={useFormProblem(useActionData<typeof action>())}
      submit={t('rights:held.end')}
      danger
    />
  );
}
