import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { listBenefitDays } from '#app/features/benefits/benefit-days.queries.server.ts';
import { RecordBenefitDays } from '#app/features/benefits/benefit-days.schema.server.ts';
import { toldSources } from '#app/features/benefits/benefit-days.ts';
import { recordBenefitDays } from '#app/features/benefits/commands/record-benefit-days.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  return {
    title: textsIn(languageOf(request)).t('caseload:benefitDays.title'),
    personId,
    today: isoDate(now()),
    ...(await listBenefitDays(actor, personId)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, RecordBenefitDays);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await recordBenefitDays({ actor, now: now() }, { personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.benefitDays(personId), 'benefitDaysRecorded');
}

export default function BenefitDays() {
  const { title, personId, name, today, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const labelOf = (field: string) => label(`caseload:benefitDays.${field === 'source' ? 'from' : field}`);
  const back = { href: pathsIn(language).counselor.client(personId), label: name };
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={t('caseload:benefitDays.lead')} back={back} />
      <Stack gap="large">
        {recorded.length === 0 ? (
          <p className="muted">{t('caseload:benefitDays.none')}</p>
        ) : (
          <ul>
            {recorded.map(({ days, asOf, source }, at) => (
              <li key={at}>
                {t('caseload:benefitDays.now', {
                  days,
                  date: formatDate(language, asOf),
                  source: label(`caseload:benefitDays.source.${source}`),
                })}
              </li>
            ))}
          </ul>
        )}
        <StepForm
          labelOf={labelOf}
          form={form}
          version={0}
          fields={[
            { kind: 'number', name: 'days', max: 9999 },
            { kind: 'date', name: 'asOf' },
            {
              kind: 'choice',
              name: 'source',
              values: toldSources,
              text: (value) => `caseload:benefitDays.source.${value}`,
            },
          ]}
          values={{ asOf: today }}
          submit={t('caseload:benefitDays.save')}
          back={back}
          optionalLabel=""
        />
      </Stack>
    </>
  );
}
