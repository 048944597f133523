import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { renameView } from '#app/features/saved-views/commands/rename-view.server.ts';
import { RenameView } from '#app/features/saved-views/saved-view.schema.server.ts';
import { getView } from '#app/features/saved-views/saved-views.queries.server.ts';
import { saidOf, searchIn } from '#app/features/caseload/stored-query.server.ts';
import { ViewForm } from '#app/features/saved-views/view-form.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const view = await getView(actor, idOf(params, 'viewId'));
  if (!view?.own) throw refused(404);
  const title = textsIn(languageOf(request)).t('caseload:view.editTitle');
  return { title, name: view.name, said: saidOf(searchIn(view.query)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const viewId = idOf(params, 'viewId');
  if (!(await getView(actor, viewId))?.own) throw refused(404);
  const form = await parseForm(request, RenameView);
  if (form.kind !== 'ok') return problem(form, form.values);
  const renamed = await renameView({ actor, now: now() }, { viewId, ...form.value });
  if (renamed.kind !== 'ok') return problem(renamed, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.views, 'viewRenamed');
}

export default function View() {
  const { title, name, said } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <ViewForm
      {...{ title, said, form, name }}
      back={{ href: pathsIn(language).counselor.views, label: t('caseload:view.title') }}
      submit={t('caseload:view.rename')}
    />
  );
}
