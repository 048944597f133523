import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { checkbox, optionalText, parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { isBulkKind, MOST_CLIENTS } from '#app/features/bulk/bulk-kinds.ts';
import { beginBulk } from '#app/features/bulk/commands/begin-bulk.server.ts';
import { findAll } from '#app/features/caseload/caseload.queries.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** The clients that were ticked, or all that a search finds. */
const Chosen = z.object({
  personId: z.union([z.string(), z.array(z.string())]).optional(),
  all: checkbox,
  query: optionalText(4000),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCounselor(request, 'clientWork');
  if (!isBulkKind(params.kind)) throw refused(404);
  return { title: textsIn(languageOf(request)).t(`bulk:kind.${params.kind}`) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { kind } = params;
  if (!isBulkKind(kind)) throw refused(404);
  const form = await parseForm(request, Chosen);
  if (form.kind !== 'ok') return problem(form);
  const { personId = [], all, query } = form.value;
  const ticked = typeof personId === 'string' ? [personId] : personId;
  const personIds = all
    ? await findAll(actor, searchOf(new URL(`?${query}`, request.url)), MOST_CLIENTS + 1, now())
    : ticked;
  const begun = await beginBulk({ actor, now: now() }, { kind, personIds });
  // The ids themselves are not worth keeping: they are chosen anew in the list.
  if (begun.kind !== 'ok') return problem(begun);
  return redirect(pathsIn(languageOf(request)).counselor.bulkAct(begun.value.bulkId), 303);
}

export default function NewBulk() {
  const { title } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('bulk:newAct.text')}
        back={{ href: counselor.bulkActs, label: t('bulk:back') }}
      />
      <p>{t('bulk:newAct.tooMany', { most: MOST_CLIENTS })}</p>
      <ButtonLink href={counselor.caseload}>{t('bulk:toCaseload')}</ButtonLink>
    </>
  );
}
