import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { PlanChangesList } from '#app/features/plans/plan-changes-list.tsx';
import { getPlanChanges } from '#app/features/plans/plan-changes.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const compared = await getPlanChanges(actor, idOf(params, 'planId'), language);
  if (!compared) throw refused(404);
  const title = textsIn(language).t('plans:changes.title');
  return { title, kind: labelIn(language, `plans:kind.${compared.kind}`), compared };
}

export default function PlanChanges() {
  const { title, kind, compared } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const { counselor } = pathsIn(language);
  const { before, after, changes } = compared;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('plans:changes.lead', { before: before.number, after: after.number })}
        back={{ href: counselor.plan(after.id), label: kind }}
      />
      <PlanChangesList changes={changes} />
    </>
  );
}
