import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { addStaff } from '#app/features/rights/commands/add-staff.server.ts';
import { AddStaff } from '#app/features/rights/rights.schema.server.ts';
import { listTeams } from '#app/features/rights/staff.queries.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  return {
    title: textsIn(languageOf(request)).t('rights:accounts.add'),
    teams: await listTeams(actor),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const form = await parseForm(request, AddStaff);
  if (form.kind !== 'ok') return problem(form, form.values);
  const added = await addStaff({ actor, now: now() }, form.value);
  if (added.kind !== 'ok') return problem(added, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.account(added.value.id), 'accountAdded');
}

export default function NewAccount() {
  const { title, teams } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights', 'accounts');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const field = (name: 'name' | 'title' | 'directoryId') => ({
    name,
    label: t(`rights:field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name),
    autoComplete: 'off',
  });
  return (
    <ActPage
      title={title}
      lead={t('rights:newAccount.lead')}
      back={{ href: pathsIn(language).manager.accounts, label: t('rights:accounts.title') }}
      form={form}
      submit={t('rights:save')}
    >
      <TextField {...field('name')} />
      <TextField {...field('directoryId')} hint={t('rights:newAccount.directoryHint')} />
      <RadioGroup
        name="role"
        label={t('rights:field.role')}
        error={form.error('role')}
        defaultValue={form.value('role', 'counselor') ?? ''}
        options={(['counselor', 'manager'] as const).map((value) => ({
          value,
          label: t(`rights:role.${value}`),
        }))}
      />
      <TextField {...field('title')} optionalLabel={t('rights:optional')} />
      <RadioGroup
        name="language"
        label={t('rights:field.language')}
        error={form.error('language')}
        defaultValue={form.value('language', 'fi') ?? ''}
        inline
        options={languages.map((value) => ({ value, label: label(`accounts:settings.${value}`) }))}
      />
      <SelectField
        name="teamId"
        label={t('rights:field.team')}
        error={form.error('teamId')}
        emptyLabel={t('rights:noTeam')}
        defaultValue={form.value('teamId')}
        options={teams.map((team) => ({ value: team.id, label: team.name }))}
      />
    </ActPage>
  );
}
