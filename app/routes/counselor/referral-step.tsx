import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { stepIn } from '#app/core/step.server.ts';
import { ReferralStepPage } from '#app/features/referrals/referral-step-page.tsx';
import { referralSteps } from '#app/features/referrals/referral-steps.server.ts';
import { getReferral } from '#app/features/referrals/referrals.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

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
  const { language } = useTexts('referrals');
  const label = useLabel();
  const back = {
    href: pathsIn(language).counselor.referral(referral.id),
    label: `${referral.service.name}, ${referral.person.name}`,
  };
  const lead = label(`referrals:step.${step}`);
  return <ReferralStepPage {...{ title, lead, step, referral, back, form }} />;
}
