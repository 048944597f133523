import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { PlanChangesList } from '#app/features/plans/plan-changes-list.tsx';
import { getOwnPlanChanges, getOwnRoundChanges } from '#app/features/plans/plan-changes.queries.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const language = languageOf(request);
  const rounds = new URL(request.url).searchParams.get('since') === 'proposal';
  const find = rounds ? getOwnRoundChanges : getOwnPlanChanges;
  const compared = await find(actor, idOf(params, 'planId'), language);
  if (!compared) throw refused(404);
  const title = textsIn(language).t('plans:changes.title');
  return { title, rounds, kind: labelIn(language, `plans:own.kind.${compared.kind}`), compared };
}

export default function PlanChanges() {
  const { title, rounds, kind, compared } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const { seeker } = pathsIn(language);
  const { before, after, changes } = compared;
  return (
    <>
      <PageHeader
        title={title}
        lead={t(rounds ? 'plans:changes.roundLead' : 'plans:changes.lead', {
          before: before.number,
          after: after.number,
        })}
        back={{ href: seeker.plan(after.id), label: kind }}
      />
      <PlanChangesList changes={changes} />
    </>
  );
}
