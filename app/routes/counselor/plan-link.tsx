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
import { sendPlanLink } from '#app/features/plans/commands/send-plan-link.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { approvalEvents, partnerOf } from '#app/features/plans/partner-events.ts';
import { SendPlanLink } from '#app/features/plans/plan.schema.server.ts';
import { listPlanLinks } from '#app/features/plans/sent-plan.queries.server.ts';
import { SentLinks } from '#app/features/referrals/sent-links.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const partner = partnerOf(params.partner);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now()));
  if (!plan || !partner || !plan.parties.includes(partner)) throw refused(404);
  return {
    title: textsIn(language).t(`plans:link.title.${partner}`),
    waits: plan.permitted.includes(approvalEvents[partner]),
    links: await listPlanLinks(actor, plan.id, partner, now()),
    plan: { id: plan.id, name: plan.person.name, reference: plan.reference },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const partner = partnerOf(params.partner);
  if (!partner) throw refused(404);
  const planId = idOf(params, 'planId');
  const form = await parseForm(request, SendPlanLink);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'mail', actor.accountId);
  const sent = await sendPlanLink({ actor, now: now() }, { planId, partner, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  const back = pathsIn(languageOf(request)).counselor.planLink(planId, partner);
  return redirectDone(request, back, 'planLinkSent');
}

export default function PlanLink() {
  const { title, waits, links, plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans', 'provider');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('plans:link.lead')}
        back={{ href: counselor.plan(plan.id), label: plan.name }}
      />
      <Stack gap="large">
        <p>
          {t('plans:parties.reference')}: <strong>{plan.reference}</strong>.{' '}
          {t('plans:parties.referenceHint')}
        </p>
        {links.length > 0 && <SentLinks links={links} />}
        {!waits && <p>{t('plans:link.over')}</p>}
        {waits && (
          <form method="post" noValidate className="form">
            <MailFields
              form={form}
              hint={t('provider:link.emailHint')}
              languageLabel={t('plans:link.language')}
              language="fi"
            />
            <FormActions>
              <Button icon="mail">{t('plans:link.button')}</Button>
            </FormActions>
          </form>
        )}
      </Stack>
    </>
  );
}
