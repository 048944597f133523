import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { MailFields } from '#app/features/accounts/mail-fields.tsx';
import { reissueReferralLink } from '#app/features/referrals/commands/reissue-referral-link.server.ts';
import { ReissueForm } from '#app/features/referrals/referrals.schema.server.ts';
import { SentLinks } from '#app/features/referrals/sent-links.tsx';
import { listReferralLinks } from '#app/features/referrals/sent-referral.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

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
  const { t, language } = useTexts('provider', 'users');
  const back = { href: pathsIn(language).counselor.referral(id), label: t('provider:link.back') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('provider:link.lead')} back={back} />
      <Stack gap="large">
        {links.length === 0 ? <p>{t('provider:link.none')}</p> : <SentLinks links={links} />}
        {waits ? (
          <form method="post" noValidate className="form">
            <MailFields
              form={form}
              hint={t('provider:link.emailHint')}
              languageLabel={t('users:invite.language')}
              language="fi"
              email={email}
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
