import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { proposeReferral } from '#app/features/referrals/commands/propose-referral.server.ts';
import { serviceAreas } from '#app/features/referrals/referral.machine.ts';
import { getClientName } from '#app/features/referrals/referrals.queries.server.ts';
import { NewReferralForm } from '#app/features/referrals/referrals.schema.server.ts';
import { ServiceFacts } from '#app/features/services/service-facts.tsx';
import { listServices } from '#app/features/services/services.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'refer');
  const language = languageOf(request);
  const client = await getClientName(actor, idOf(params, 'personId'));
  if (!client) throw refused(404);
  const wanted = new URL(request.url).searchParams.get('area');
  const area = serviceAreas.find((known) => known === wanted) ?? serviceAreas[0];
  return {
    tab: textsIn(language).t('counselor:client.refer'),
    title: textsIn(language).t('referrals:refer.title', { name: client.name }),
    client,
    area,
    services: await listServices(actor, { language, area }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const { values, ...form } = await parseForm(request, NewReferralForm);
  if (form.kind !== 'ok') return problem(form, values);
  const input = { personId: idOf(params, 'personId'), ...form.value };
  const outcome = await proposeReferral({ actor, now: now() }, input);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const paths = pathsIn(languageOf(request)).counselor;
  return redirectDone(request, paths.referral(outcome.value.id), 'referral.proposed');
}

export default function Refer() {
  const { title, client, area, services } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('referrals', 'services', 'areas');
  const paths = pathsIn(language).counselor;
  const error = form.error('serviceId');
  const purposeError = form.error('purpose');
  const chosen = form.value('serviceId');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('referrals:refer.lead')}
        back={{ href: paths.client(client.id), label: client.name }}
      />
      <Stack gap="large">
        <Row>
          {serviceAreas.map((each) => (
            <ButtonLink
              key={each}
              kind={each === area ? 'primary' : 'secondary'}
              size="small"
              href={`${paths.refer(client.id)}?area=${each}`}
              aria-current={each === area ? 'true' : undefined}
            >
              {t(`areas:${each}`)}
            </ButtonLink>
          ))}
        </Row>
        {services.length === 0 ? (
          <EmptyState icon="search" title={t('referrals:refer.noServices')} />
        ) : (
          <form method="post" noValidate className="form">
            <RadioGroup
              name="serviceId"
              label={t('referrals:field.serviceId')}
              {...(error !== undefined && { error })}
              {...(chosen !== undefined && { defaultValue: chosen })}
              options={services.map((service) => ({
                value: service.id,
                label: `${service.name} – ${service.providerName}`,
                hint: service.description,
              }))}
            />
            <TextArea
              name="purpose"
              label={t('referrals:field.purpose')}
              hint={t('referrals:refer.purposeHint')}
              defaultValue={form.value('purpose') ?? ''}
              rows={4}
              {...(purposeError !== undefined && { error: purposeError })}
            />
            <FormActions>
              <Button>{t('referrals:refer.submit')}</Button>
              <ButtonLink kind="quiet" href={paths.client(client.id)}>
                {t('referrals:back')}
              </ButtonLink>
            </FormActions>
          </form>
        )}
        <ServiceFacts services={services} />
      </Stack>
    </>
  );
}
