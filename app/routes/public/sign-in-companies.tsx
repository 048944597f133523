import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem, safePath } from '#app/core/http.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession } from '#app/core/session.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { listChoices } from '#app/features/representatives/choices.queries.server.ts';
import { actByMandate } from '#app/features/representatives/commands/act-by-mandate.server.ts';
import {
  forgetIdentified,
  identifiedHere,
  type CompanySignIn,
} from '#app/features/representatives/company-sign-in.server.ts';
import { mandateService } from '#app/features/representatives/mandates.server.ts';
import { ChooseCompany } from '#app/features/representatives/representatives.schema.server.ts';
import { useRoleNames } from '#app/features/representatives/use-role-names.ts';
import { collator } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipalities } from '#app/rules/areas.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const signIn = await identifiedHere(request);
  const homes = municipalities
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((one, other) => collator(language).compare(one.label, other.label));
  const choices = signIn ? await listChoices(signIn) : [];
  return {
    title: textsIn(language).t('users:companies.title'),
    name: signIn?.name ?? null,
    choices,
    homes: choices.some(({ unknown }) => unknown) ? homes : [],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  const paths = pathsIn(languageOf(request));
  const signIn = await identifiedHere(request);
  if (!signIn) return redirect(paths.signInCompanies, { status: 303 });
  const form = await parseForm(request, ChooseCompany);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { choice, municipalityCode } = form.value;
  const wanted = (await listChoices(signIn)).find(({ value }) => value === choice);
  if (!wanted) return problem({ kind: 'not-found' });
  const opened = await open(signIn, choice, municipalityCode);
  if (opened.kind !== 'ok') return problem(opened, form.values);
  const to = safePath(signIn.to, homeOf(wanted.role, paths));
  const response = await beginSession(request, { ...signIn.proof, ...opened.value }, to);
  response.headers.append('Set-Cookie', await forgetIdentified(request));
  return response;
}

/** An account that is there is entered; a mandate opens one. */
async function open(
  signIn: CompanySignIn,
  choice: string,
  municipalityCode: string,
): Promise<Outcome<{ accountId: string }>> {
  const fresh = signIn.mandates?.some(({ businessId }) => businessId === choice);
  if (!fresh) return ok({ accountId: choice });
  const source = mandateService()?.source ?? '';
  return actByMandate(signIn, source, { businessId: choice, municipalityCode }, now());
}

export default function SignInCompanies() {
  const { title, name, choices, homes } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('users');
  const paths = pathsIn(language);
  const roleNames = useRoleNames();
  if (name === null)
    return (
      <>
        <PageHeader title={title} lead={t('users:companies.again')} />
        <p>
          <a href={paths.signIn}>{t('users:companies.toSignIn')}</a>
        </p>
      </>
    );
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('users:companies.lead', { name })} />
      {choices.length === 0 ? (
        <EmptyState icon="briefcase" title={t('users:companies.none')}>
          <p>{t('users:companies.noneText')}</p>
        </EmptyState>
      ) : (
        <Grid>
          {choices.map((choice) => (
            <Card key={choice.value} title={choice.name} headingLevel="h2">
              <Stack gap="small">
                <p className="muted">
                  {choice.roles
                    ? t('users:byMandate', { roles: roleNames(choice.roles) })
                    : t('users:byInvitation')}
                </p>
                <form method="post" noValidate className="form">
                  <input type="hidden" name="choice" value={choice.value} />
                  {choice.unknown && (
                    <SelectField
                      id={`home-${choice.value}`}
                      name="municipalityCode"
                      label={t('users:companies.home')}
                      error={
                        form.value('choice') === choice.value ? form.error('municipalityCode') : undefined
                      }
                      options={homes}
                      emptyLabel={t('users:companies.chooseHome')}
                    />
                  )}
                  <Button>{t('users:companies.act', { company: choice.name })}</Button>
                </form>
              </Stack>
            </Card>
          ))}
        </Grid>
      )}
    </>
  );
}
