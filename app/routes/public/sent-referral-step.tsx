import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem, refused } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { StepForm } from '#app/core/step-form.tsx';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { answerByLink } from '#app/features/referrals/commands/answer-by-link.server.ts';
import { linkSteps } from '#app/features/referrals/provider-steps.ts';
import { referralStepFields } from '#app/features/referrals/referral-step-fields.ts';
import { DatesForm, RejectionForm } from '#app/features/referrals/referrals.schema.server.ts';
import { SentMatter, SentOver } from '#app/features/referrals/sent-referral.tsx';
import { getSentReferral } from '#app/features/referrals/sent-referral.queries.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const events = { accept: 'ACCEPT_REFERRAL', reject: 'REJECT_REFERRAL' } as const;
const forms = {
  accept: DatesForm.transform((value) => ({ kind: 'accept' as const, ...value })),
  reject: RejectionForm.transform((value) => ({ kind: 'reject' as const, ...value })),
};
const stepNamed = (name: string | undefined) => linkSteps.find((step) => step === name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const step = stepNamed(params.step);
  if (!step) throw refused(404);
  const found = await knownLink(request, getSentReferral(params.token, language, now()));
  const { actor, personId, state, matter, reference, expiresAt, answeredAt } = found;
  if (matter) await logRead(actor, personId, 'sentReferral', 'link', now());
  const title = labelIn(language, `referrals:event.${events[step]}`);
  const token = params.token ?? '';
  return { title, step, token, sent: { state, matter, reference, expiresAt, answeredAt } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await allowAnyone(request);
  const step = stepNamed(params.step);
  if (!step) throw refused(404);
  await knownLink(request, getSentReferral(params.token, languageOf(request), now()));
  const schema: z.ZodType<z.infer<(typeof forms)['accept' | 'reject']>> = forms[step];
  const form = await parseForm(request, schema);
  if (form.kind !== 'ok') return problem(form, form.values);
  const token = params.token ?? '';
  const answered = await answerByLink({ token, answer: form.value }, now());
  if (answered.kind !== 'ok') return problem(answered, form.values);
  const paths = pathsIn(languageOf(request));
  return redirectDone(request, paths.sentReferral(token), 'referral.answered');
}

export default function SentReferralStep() {
  const { title, step, token, sent } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { t, language } = useTexts('provider', 'referrals');
  const label = useLabel();
  const labelOf = (name: string) => label(`referrals:field.${name}`);
  const back = { href: pathsIn(language).sentReferral(token), label: t('provider:sent.back') };
  if (!sent.matter) return <SentOver title={title} state={sent.state} answeredAt={sent.answeredAt} />;
  return (
    <>
      <FormProblem form={form} labelOf={labelOf} />
      <PageHeader title={title} lead={label(`provider:step.${step}`)} back={back} />
      <Stack gap="large">
        <SentMatter matter={sent.matter} reference={sent.reference} expiresAt={sent.expiresAt} />
        <StepForm
          labelOf={labelOf}
          form={form}
          version={sent.matter.version}
          fields={referralStepFields[step]}
          submit={title}
          back={back}
          optionalLabel={t('referrals:optional')}
        />
      </Stack>
    </>
  );
}
