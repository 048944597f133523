import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getProfileLanguage } from '#app/features/accounts/accounts.queries.server.ts';
import { ChooseLanguage } from '#app/features/accounts/accounts.schema.server.ts';
import { chooseLanguage } from '#app/features/accounts/commands/choose-language.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const title = textsIn(language).t('accounts:settings.title');
  return { title, chosen: (await getProfileLanguage(actor)) ?? language };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await parseForm(request, ChooseLanguage);
  if (form.kind !== 'ok') return problem(form, form.values);
  const saved = await chooseLanguage({ actor, now: now() }, form.value);
  if (saved.kind !== 'ok') return problem(saved, form.values);
  return redirectDone(request, pathsIn(form.value.language).settings, 'settingsSaved');
}

export default function Settings() {
  const { title, chosen } = useLoaderData<typeof loader>();
  const { t } = useTexts('accounts');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} />
      <form method="post" noValidate className="form">
        <RadioGroup
          name="language"
          label={t('accounts:settings.language')}
          hint={t('accounts:settings.languageHint')}
          error={form.error('language')}
          defaultValue={form.value('language', chosen)}
          options={languages.map((value) => ({ value, label: t(`accounts:settings.${value}`) }))}
        />
        <FormActions>
          <Button>{t('accounts:settings.save')}</Button>
        </FormActions>
      </form>
    </>
  );
}
