import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { optionalText, parseForm, versionField } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { agreeReferral } from '#app/features/referrals/commands/agree-referral.server.ts';
import { applyToService } from '#app/features/referrals/commands/apply-to-service.server.ts';
import { declineReferral } from '#app/features/referrals/commands/decline-referral.server.ts';
import { getOwnReferral } from '#app/features/referrals/own-referral.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

const answers = {
  agree: { event: 'AGREE_REFERRAL', done: 'referralAgreed', command: agreeReferral },
  decline: { event: 'DECLINE_REFERRAL', done: 'referralDeclined', command: declineReferral },
  apply: { event: 'APPLY_TO_SERVICE', done: 'serviceAppliedFor', command: applyToService },
} as const;

const Answer = z.object({ version: versionField, reason: optionalText(1000) });

function answerOf(params: Record<string, string | undefined>): keyof typeof answers {
  const { answer } = params;
  if (answer !== 'agree' && answer !== 'decline' && answer !== 'apply') throw refused(404);
  return answer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const answer = answerOf(params);
  const language = languageOf(request);
  const referral = await getOwnReferral(actor, idOf(params, 'referralId'), language);
  if (!referral) throw refused(404);
  const title = textsIn(language).t(`referrals:own.answer.${answer}.title`);
  const { id, name, version } = referral;
  return { title, answer, id, name, version, permitted: referral.permitted.includes(answers[answer].event) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const { command, done } = answers[answerOf(params)];
  const referralId = idOf(params, 'referralId');
  const form = await parseForm(request, Answer);
  if (form.kind !== 'ok') return problem(form, form.values);
  const answered = await command(act, { referralId, ...form.value });
  if (answered.kind !== 'ok') return problem(answered, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).referral(referralId), done);
}

export default function ReferralAnswer() {
  const { title, answer, id, name, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('referrals', 'registration');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={`${name}. ${t(`referrals:own.answer.${answer}.lead`)}`}
      back={{ href: seeker.referral(id), label: t('referrals:own.answer.back') }}
      version={version}
      permitted={permitted}
      submitLabel={t(`referrals:own.answer.${answer}.submit`)}
      cancelLabel={t('referrals:own.answer.back')}
      words={
        answer === 'decline'
          ? {
              name: 'reason',
              label: t('referrals:own.answer.decline.words'),
              optionalLabel: t('registration:optional'),
            }
          : undefined
      }
    />
  );
}
