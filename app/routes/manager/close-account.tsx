import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { closeStaff } from '#app/features/rights/commands/close-staff.server.ts';
import { getStaff } from '#app/features/rights/staff.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const account = await getStaff(actor, idOf(params, 'accountId'), now());
  if (!account || account.own || account.closedAt) throw refused(404);
  const { id, name } = account;
  return { title: textsIn(languageOf(request)).t('rights:close.title'), id, name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const closed = await closeStaff({ actor, now: now() }, { accountId: idOf(params, 'accountId') });
  if (closed.kind !== 'ok') return problem(closed);
  return redirectDone(request, pathsIn(languageOf(request)).manager.accounts, 'accountClosed');
}

export default function CloseAccount() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  return (
    <ActPage
      title={title}
      lead={t('rights:close.lead', { name })}
      back={{ href: pathsIn(language).manager.account(id), label: name }}
      form={useFormProblem(useActionData<typeof action>())}
      submit={t('rights:account.close')}
      danger
    />
  );
}
