import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { saveView } from '#app/features/saved-views/commands/save-view.server.ts';
import { openedAt } from '#app/features/caseload/opened-at.ts';
import { SaveView } from '#app/features/saved-views/saved-view.schema.server.ts';
import { listViews } from '#app/features/saved-views/saved-views.queries.server.ts';
import { queryOf, saidOf } from '#app/features/caseload/stored-query.server.ts';
import { ViewForm } from '#app/features/saved-views/view-form.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { SelectField } from '#app/ui/select-field.tsx';

export { meta } from '#app/core/title.ts';

/** The address says what is to be kept, as the caseload's own does. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const language = languageOf(request);
  const search = searchOf(new URL(request.url));
  const views = await listViews(actor);
  return {
    title: textsIn(language).t('caseload:view.newTitle'),
    said: saidOf(search),
    back: openedAt(pathsIn(language).counselor.caseload, queryOf(search)),
    own: views.filter((view) => view.own).map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const search = searchOf(new URL(request.url));
  const form = await parseForm(request, SaveView);
  if (form.kind !== 'ok') return problem(form, form.values);
  const saved = await saveView({ actor, now: now() }, { search, ...form.value });
  if (saved.kind !== 'ok') return problem(saved, form.values);
  const { caseload } = pathsIn(languageOf(request)).counselor;
  return redirectDone(request, openedAt(caseload, queryOf(search)), 'viewSaved');
}

export default function NewView() {
  const { title, said, back, own } = useLoaderData<typeof loader>();
  const { t } = useTexts('caseload');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <ViewForm
      {...{ title, said, form }}
      lead={t('caseload:view.newLead')}
      back={{ href: back, label: t('caseload:view.back') }}
      submit={t('caseload:view.submit')}
    >
      {own.length > 0 && (
        <SelectField
          name="replaces"
          label={t('caseload:view.replaces')}
          emptyLabel={t('caseload:view.replacesNone')}
          error={form.error('replaces')}
          defaultValue={form.value('replaces')}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </ViewForm>
  );
}
