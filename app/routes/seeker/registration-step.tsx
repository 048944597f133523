import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import type { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import {
  isRegistrationStep,
  type RegistrationStep,
} from '#app/features/registration/registration-choices.ts';
import { Autosave } from '#app/features/registration/autosave.tsx';
import {
  getRegistration,
  getRegistrationDraft,
  type RegistrationView,
} from '#app/features/registration/registration.queries.server.ts';
import {
  registrationSchemas,
  type StepAnswers,
} from '#app/features/registration/registration.schema.server.ts';
import { StepFields } from '#app/features/registration/step-fields.tsx';
import { StepsNav } from '#app/features/registration/steps-nav.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';
export const handle = { hydrate: true, texts: ['registration', 'validity', 'codes', 'errors'] };

function stepOf(params: Record<string, string | undefined>): RegistrationStep {
  const { step } = params;
  if (!isRegistrationStep(step)) throw refused(404);
  return step;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const step = stepOf(params);
  const language = languageOf(request);
  const registration = await getRegistration(actor, now());
  const steps = registration?.assessment.steps ?? [];
  const index = steps.findIndex((each) => each.step === step);
  if (!registration || index < 0) throw refused(404);
  const seeker = ownPathsOf(params, language);
  const open = isIn(registration, 'notRegistered') || isIn(registration, 'registering');
  const previous = steps[index - 1]?.step;
  const { answers, person } = registration;
  const draft = open ? await getRegistrationDraft(actor, step) : null;
  const wanted = Number(new URL(request.url).searchParams.get('rows')) || 0;
  return {
    title: textsIn(language).t(`registration:step.${step}`),
    open,
    draft,
    step,
    steps,
    answers,
    person,
    rows: Math.min(20, Math.max(1, wanted, rowsOf(step, answers), rowsTyped(draft?.values ?? {}))),
    back: previous ? seeker.registrationStep(previous) : seeker.registration,
  };
}

function rowsOf(step: RegistrationStep, answers: RegistrationView['answers']): number {
  if (step === 'work') return answers.work?.jobs.length ?? 1;
  return step === 'skills' ? (answers.skills?.languages.length ?? 2) : 0;
}

/** How many rows of a list a form had. */
function rowsTyped(values: Record<string, unknown>): number {
  return Object.keys(values).filter((name) => /^(jobs|languages)\.\d+\.(title|language)$/.test(name)).length;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const step = stepOf(params);
  const schema: z.ZodType<StepAnswers[RegistrationStep]> = registrationSchemas[step];
  const form = await parseForm(request, schema);
  if (form.kind !== 'ok') return problem(form, form.values);
  const saved = await saveRegistrationAnswers(act, {
    personId: actor.personId,
    answers: { [step]: form.value },
  });
  if (saved.kind !== 'ok') return problem(saved, form.values);
  const seeker = ownPathsOf(params, languageOf(request));
  if (form.values.next === 'row')
    return redirect(`${seeker.registrationStep(step)}?rows=${rowsTyped(form.values) + 1}`, { status: 303 });
  const registration = await getRegistration(actor, act.now);
  const steps = registration?.assessment.steps ?? [];
  const after = steps.slice(steps.findIndex((each) => each.step === step) + 1);
  const next = after.find((each) => !each.answered) ?? steps.find((each) => !each.answered);
  return redirect(seeker.registrationStep(next?.step ?? 'review'), { status: 303 });
}

export default function RegistrationStepPage() {
  const { title, open, draft, step, steps, answers, person, rows, back } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('registration', 'validity');
  const seeker = useOwnPaths(language);
  const sent = useActionData<typeof action>();
  const kept = draft && { problem: 'invalid', errors: {}, values: draft.values };
  const form = useFormProblem(sent ?? kept);
  const typing = useRef<HTMLFormElement>(null);
  const draftAction = seeker.registrationDraft(step);
  const hasRows = step === 'work' || step === 'skills';
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t(`registration:stepLead.${step}`)}
        back={{ href: back, label: t('registration:back') }}
      />
      <StepsNav steps={steps} current={step} />
      {draft && !sent && (
        <Notice>{t('validity:draft.found', { when: formatDateTime(language, draft.savedAt) })}</Notice>
      )}
      <form ref={typing} method="post" noValidate className="form">
        <StepFields step={step} form={form} answers={answers} person={person} rows={rows} />
        <FormActions>
          {open && <Button iconAfter="arrowRight">{t('registration:saveAndGo')}</Button>}
          {open && hasRows && (
            <Button kind="secondary" icon="plus" name="next" value="row">
              {t(`registration:addRow.${step}`)}
            </Button>
          )}
          {open && (
            <Button kind="quiet" formAction={draftAction} formNoValidate>
              {t('validity:draft.later')}
            </Button>
          )}
        </FormActions>
        {open && <Autosave form={typing} action={draftAction} />}
      </form>
    </>
  );
}
