import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { CounselorActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { notAllowed } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { doStep } from '#app/features/saved-views/do-step.server.ts';
import { listViews, stepsFor } from '#app/features/saved-views/saved-views.queries.server.ts';
import { viewSteps } from '#app/features/saved-views/view-name.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

type Params = LoaderFunctionArgs['params'];

function targetOf(params: Params) {
  const step = viewSteps.find((known) => known === params.step);
  if (!step) throw refused(404);
  return { step, viewId: idOf(params, 'viewId') };
}

/** A view that the reader has, and what can be done with it now. */
async function findView(actor: CounselorActor, viewId: string) {
  const views = await listViews(actor);
  const view = views.find(({ id }) => id === viewId);
  if (!view) throw refused(404);
  return { view, offered: stepsFor(actor, view, views) };
}

/** Asks before it is done; the list's own buttons do it at once where nothing is lost. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { step, viewId } = targetOf(params);
  const { view, offered } = await findView(actor, viewId);
  if (!offered.includes(step)) throw refused(404);
  const title = textsIn(languageOf(request)).t(`caseload:view.step.${step}.title`);
  return { title, step, name: view.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { step, viewId } = targetOf(params);
  const { offered } = await findView(actor, viewId);
  if (!offered.includes(step)) return problem(notAllowed);
  const language = languageOf(request);
  const { t } = textsIn(language);
  const nameOfCopy = (name: string) => t('caseload:view.copyOf', { name });
  const did = await doStep({ actor, now: now() }, step, viewId, nameOfCopy);
  if (did.kind !== 'ok') return problem(did);
  const { message, focus } = did.value;
  const { views } = pathsIn(language).counselor;
  return redirectDone(request, focus ? `${views}#${focus}` : views, message);
}

export default function StepOfView() {
  const { title, step, name } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const back = { href: pathsIn(language).counselor.views, label: t('caseload:view.title') };
  return (
    <>
      <FormProblem form={useFormProblem(useActionData<typeof action>())} />
      <PageHeader title={title} lead={t(`caseload:view.step.${step}.lead`, { name })} back={back} />
      <form method="post" noValidate className="form">
        <FormActions>
          <Button kind={step === 'delete' ? 'danger' : 'primary'}>
            {t(`caseload:view.step.${step}.submit`)}
          </Button>
          <ButtonLink kind="quiet" href={back.href}>
            {back.label}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
