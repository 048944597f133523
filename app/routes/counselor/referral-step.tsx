import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { stepIn } from '#app/core/step.server.ts';
import { referralStepFields } from '#app/features/referrals/referral-step-fields.ts';
import { referralSteps } from '#app/features/referrals/referral-steps.server.ts';
import { getReferral } from '#app/features/referrals/referrals.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'referral');
  const language = languageOf(request);
  const known = stepIn(referralSteps, params.step);
  const referral = known && (await getReferral(actor, idOf(params, 'referralId'), language));
  if (!known || !referral) throw refused(404);
  const { event } = known.step;
  if (!referral.permitted.some((each) => each === event)) throw refused(409);
  return { title: labelIn(language, `referrals:event.${event}`), step: known.name, referral };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const known = stepIn(referralSteps, params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'referralId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.referral(id), 'referral.moved');
}

export default function ReferralStep() {
  const { title, step, referral } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('referrals');
  const label = useLabel();
  const labelOf = (name: string) => label(`referrals:field.${name}`);
  const { id, version, person, service, startsOn, endsOn } = referral;
  const back = pathsIn(language).counselor.referral(id);
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader
        title={title}
        lead={label(`referrals:step.${step}`)}
        back={{ href: back, label: `${service.name}, ${person.name}` }}
      />
      <StepForm
        labelOf={labelOf}
        form={form}
        version={version}
        fields={referralStepFields[step]}
        values={{ startsOn, endsOn }}
        submit={title}
        back={{ href: back, label: t('referrals:back') }}
        optionalLabel={t('referrals:optional')}
        danger={step === 'interrupt' || step === 'cancel'}
      />
    </>
  );
}
