import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { reissueReferralLink } from '#app/features/referrals/commands/reissue-referral-link.server.ts';
import { ReissueForm } from '#app/features/referrals/referrals.schema.server.ts';
import { listReferralLinks } from '#app/features/referrals/sent-referral.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { languages } from '#app/i18n/language.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'referral');
  const id = idOf(params, 'referralId');
  const view = await listReferralLinks(actor, id, now());
  if (!view) throw refused(404);
  return { title: textsIn(languageOf(request)).t('provider:link.title'), id, ...view };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const referralId = idOf(params, 'referralId');
  const form = await parseForm(request, ReissueForm);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'mail', actor.accountId);
  const sent = await reissueReferralLink({ actor, now: now() }, { referralId, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const paths = pathsIn(languageOf(request)).counselor;
  return redirectDone(request, paths.referralLink(referralId), 'referral.linkSent');
}

export default function ReferralLink() {
  const { title, id, email, waits, links } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('provider', 'accounts', 'users');
  const label = useLabel();
  const back = { href: pathsIn(language).counselor.referral(id), label: t('provider:link.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('provider:link.lead')} back={back} />
      <Stack gap="large">
        {links.length === 0 ? (
          <p>{t('provider:link.none')}</p>
        ) : (
          <DataTable
            caption={t('provider:link.table')}
            rows={links}
            rowKey={(row) => row.id}
            columns={[
              { key: 'email', label: t('users:email'), rowHeader: true, cell: (row) => row.email },
              {
                key: 'createdAt',
                label: t('provider:link.sent'),
                cell: (row) => formatDateTime(language, row.createdAt),
              },
              {
                key: 'openedAt',
                label: t('provider:link.opened'),
                cell: (row) =>
                  row.openedAt ? formatDateTime(language, row.openedAt) : t('provider:link.notOpened'),
              },
              {
                key: 'state',
                label: t('provider:link.state'),
                cell: (row) => label(`provider:link.states.${row.state}`),
              },
            ]}
          />
        )}
        {waits ? (
          <form method="post" noValidate className="form">
            <TextField
              name="email"
              type="email"
              autoComplete="off"
              maxLength={254}
              width="medium"
              label={t('users:email')}
              hint={t('provider:link.emailHint')}
              error={form.error('email')}
              defaultValue={form.value('email', email)}
            />
            <RadioGroup
              inline
              name="language"
              label={t('users:invite.language')}
              error={form.error('language')}
              defaultValue={form.value('language', 'fi')}
              options={languages.map((value) => ({ value, label: t(`accounts:settings.${value}`) }))}
            />
            <FormActions>
              <Button icon="mail">{t('provider:link.button')}</Button>
            </FormActions>
          </form>
        ) : (
          <p>{t('provider:link.over')}</p>
        )}
      </Stack>
    </>
  );
}
