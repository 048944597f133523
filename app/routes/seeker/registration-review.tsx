import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerList } from '#app/features/registration/answer-list.tsx';
import { CannotRegister } from '#app/features/registration/cannot-register.tsx';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { getRegistration } from '#app/features/registration/registration.queries.server.ts';
import { Version } from '#app/features/registration/registration.schema.server.ts';
import { StepsNav } from '#app/features/registration/steps-nav.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const registration = await getRegistration(actor, now());
  if (!registration) throw refused(404);
  const seeker = ownPathsOf(params, language);
  if (isIn(registration, 'active')) throw redirect(seeker.registrationResult, { status: 303 });
  if (isIn(registration, 'ended') || isIn(registration, 'refusalDecision'))
    throw redirect(seeker.registration, { status: 303 });
  const { answers, assessment, version, permitted } = registration;
  return { title: textsIn(language).t('registration:step.review'), answers, assessment, version, permitted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, Version);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { personId } = actor;
  const done = await completeRegistration(act, { personId, version: form.value.version });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).registrationResult, 'registered');
}

export default function RegistrationReview() {
  const { title, answers, assessment, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('registration');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const missing = assessment.steps.find((each) => !each.answered);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('registration:review.lead')}
        back={{ href: seeker.registration, label: t('registration:back') }}
      />
      <Stack gap="large">
        <StepsNav steps={assessment.steps} current="review" />
        <AnswerList steps={assessment.steps.map((each) => each.step)} answers={answers} />
        {permitted.includes('COMPLETE_REGISTRATION') ? (
          <form method="post" className="form">
            <input type="hidden" name="version" value={version} />
            <Notice title={t('registration:review.startsToday')}>
              <p>{t('registration:review.startsTodayText')}</p>
            </Notice>
            <FormActions>
              <Button icon="check">{t('registration:review.send')}</Button>
            </FormActions>
          </form>
        ) : missing ? (
          <Notice title={t('registration:review.notAll')}>
            <Row>
              <ButtonLink href={seeker.registrationStep(missing.step)} iconAfter="arrowRight">
                {t('registration:continue')}
              </ButtonLink>
            </Row>
          </Notice>
        ) : (
          <CannotRegister assessment={assessment} />
        )}
      </Stack>
    </>
  );
}
