import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { addTeam } from '#app/features/rights/commands/add-team.server.ts';
import { AddTeam } from '#app/features/rights/rights.schema.server.ts';
import { listTeams } from '#app/features/rights/staff.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const title = textsIn(languageOf(request)).t('rights:accounts.addTeam');
  return { title, teams: await listTeams(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const form = await parseForm(request, AddTeam);
  if (form.kind !== 'ok') return problem(form, form.values);
  const added = await addTeam({ actor, now: now() }, { areaCode: actor.areaCode, ...form.value });
  if (added.kind !== 'ok') return problem(added, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.accounts, 'teamAdded');
}

export default function NewTeam() {
  const { title, teams } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <ActPage
      title={title}
      lead={t('rights:newTeam.lead')}
      back={{ href: pathsIn(language).manager.accounts, label: t('rights:accounts.title') }}
      form={form}
      submit={t('rights:save')}
    >
      <TextField
        name="name"
        label={t('rights:newTeam.name')}
        hint={t('rights:newTeam.known', { teams: teams.map(({ name }) => name).join(', ') })}
        error={form.error('name')}
        defaultValue={form.value('name')}
        autoComplete="off"
      />
    </ActPage>
  );
}
