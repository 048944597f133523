import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { putInTeam } from '#app/features/rights/commands/put-in-team.server.ts';
import { PutInTeam } from '#app/features/rights/rights.schema.server.ts';
import { getStaff, listTeams } from '#app/features/rights/staff.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const account = await getStaff(actor, idOf(params, 'accountId'), now());
  if (!account || account.own || account.closedAt) throw refused(404);
  const { id, name, teamId } = account;
  const title = textsIn(languageOf(request)).t('rights:account.changeTeam');
  return { title, account: { id, name, teamId }, teams: await listTeams(actor) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const accountId = idOf(params, 'accountId');
  if (!(await getStaff(actor, accountId, now()))) throw refused(404);
  const form = await parseForm(request, PutInTeam);
  if (form.kind !== 'ok') return problem(form, form.values);
  const put = await putInTeam({ actor, now: now() }, { accountId, ...form.value });
  if (put.kind !== 'ok') return problem(put, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.account(accountId), 'teamChanged');
}

export default function AccountTeam() {
  const { title, account, teams } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <ActPage
      title={title}
      lead={t('rights:account.teamLead', { name: account.name })}
      back={{ href: pathsIn(language).manager.account(account.id), label: account.name }}
      form={form}
      submit={t('rights:save')}
    >
      <RadioGroup
        name="teamId"
        label={t('rights:field.team')}
        error={form.error('teamId')}
        defaultValue={form.value('teamId', account.teamId ?? '') ?? ''}
        options={[
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: t('rights:noTeam') },
        ]}
      />
    </ActPage>
  );
}
