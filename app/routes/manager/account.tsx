import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { grantableDuties } from '#app/core/duties.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { DaysFields } from '#app/features/rights/days-fields.tsx';
import { AccessChanges } from '#app/features/rights/access-changes.tsx';
import { AccountFacts } from '#app/features/rights/account-facts.tsx';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import { HeldDuties } from '#app/features/rights/held-duties.tsx';
import { GrantDuty } from '#app/features/rights/rights.schema.server.ts';
import { getStaff } from '#app/features/rights/staff.queries.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const account = await getStaff(actor, idOf(params, 'accountId'), now());
  if (!account) throw refused(404);
  return { title: account.name, today: isoDate(now()), account };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'accounts');
  const accountId = idOf(params, 'accountId');
  if (!(await getStaff(actor, accountId, now()))) throw refused(404);
  const form = await parseForm(request, GrantDuty);
  if (form.kind !== 'ok') return problem(form, form.values);
  const granted = await grantDuty({ actor, now: now() }, { accountId, ...form.value });
  if (granted.kind !== 'ok') return problem(granted, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.account(accountId), 'dutyGranted');
}

export default function Account() {
  const { title, today, account } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  const form = useFormProblem(useActionData<typeof action>());
  const { manager } = pathsIn(language);
  const governed = !account.own && account.closedAt === null;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t(`rights:role.${account.role}`)}
        back={{ href: manager.accounts, label: t('rights:accounts.title') }}
      />
      <Stack gap="large">
        {account.own && (
          <Notice>
            <p>{t('rights:account.own')}</p>
          </Notice>
        )}
        <AccountFacts account={account} />
        <HeldDuties account={account} governed={governed} />
        {governed && (
          <>
            <Section title={t('rights:grant.title')}>
              <form method="post" noValidate className="form">
                <SelectField
                  name="duty"
                  label={t('rights:field.duty')}
                  error={form.error('duty')}
                  emptyLabel={t('rights:choose')}
                  defaultValue={form.value('duty')}
                  options={grantableDuties[account.role].map((duty) => ({
                    value: duty,
                    label: t(`rights:duty.${duty}`),
                  }))}
                />
                <DaysFields form={form} today={today} untilHint={t('rights:grant.untilHint')} openEnded />
                <FormActions>
                  <Button>{t('rights:grant.submit')}</Button>
                </FormActions>
              </form>
            </Section>
            <Row>
              <ButtonLink kind="secondary" href={manager.accountTeam(account.id)}>
                {t('rights:account.changeTeam')}
              </ButtonLink>
              <ButtonLink kind="secondary" href={manager.closeAccount(account.id)}>
                {t('rights:account.close')}
              </ButtonLink>
            </Row>
          </>
        )}
        <AccessChanges changes={account.changes} />
      </Stack>
    </>
  );
}
