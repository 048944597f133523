import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireProvider } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn } from '#app/core/step.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getProviderReferral } from '#app/features/referrals/provider-referrals.queries.server.ts';
import { providerReferralSteps } from '#app/features/referrals/provider-steps.ts';
import { ReferralStepPage } from '#app/features/referrals/referral-step-page.tsx';
import { referralSteps } from '#app/features/referrals/referral-steps.server.ts';
import { requireProviderOwn } from '#app/features/rights/require-own.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

const stepNamed = (name: string | undefined) =>
  providerReferralSteps.some((each) => each === name) ? stepIn(referralSteps, name) : null;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request);
  const language = languageOf(request);
  const known = stepNamed(params.step);
  const referral = known && (await getProviderReferral(actor, idOf(params, 'referralId'), language));
  if (!known || !referral) throw refused(404);
  const { event } = known.step;
  if (!referral.permitted.some((each) => each === event)) throw refused(409);
  const { id, version, personId, name, reference, startsOn, endsOn } = referral;
  await logRead(actor, personId, 'providerReferral', 'service', now());
  const title = labelIn(language, `referrals:event.${event}`);
  return { title, step: known.name, referral: { id, version, who: name ?? reference, startsOn, endsOn } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProviderOwn({ request, params });
  const known = stepNamed(params.step);
  if (!known) throw refused(404);
  const id = idOf(params, 'referralId');
  const { outcome, values } = await known.step.submit(request, { actor, now: now() }, id);
  if (outcome.kind !== 'ok') return problem(outcome, values);
  const paths = pathsIn(languageOf(request)).provider;
  // A referral that was given back is the provider's no more.
  const to = known.name === 'reject' ? paths.referrals : paths.referral(id);
  return redirectDone(request, to, 'referral.moved');
}

export default function ReferralStep() {
  const { title, step, referral } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData());
  const { language } = useTexts('referrals');
  const label = useLabel();
  const back = { href: pathsIn(language).provider.referral(referral.id), label: referral.who };
  const lead = label(`provider:step.${step}`);
  return <ReferralStepPage {...{ title, lead, step, referral, back, form }} />;
}
