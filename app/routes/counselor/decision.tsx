import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { DecisionText } from '#app/features/hearings/decision-text.tsx';
import { getDecision } from '#app/features/hearings/hearings.queries.server.ts';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { lookedOverBy } from '#app/features/second-looks/look-of-subject.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'decision');
  const decision = await getDecision(actor, idOf(params, 'decisionId'), now());
  if (!decision) throw refused(404);
  const looked = decision.hearingId ? await lookedOverBy(decision.hearingId) : null;
  return {
    title: labelIn(languageOf(request), `hearings:decision.title.${decision.kind}`),
    decision,
    looked,
  };
}

export default function Decision() {
  const { title, decision, looked } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('secondLooks');
  const { person } = decision;
  const back = { href: pathsIn(language).counselor.client(person.id), label: person.name };
  return (
    <>
      <PageHeader title={title} lead={person.name} back={back}>
        <SeenLink personId={person.id} to={(own) => own.path} />
      </PageHeader>
      <DecisionText decision={decision} />
      {looked && (
        <p className="muted">
          {t('secondLooks:lookedOver', { name: looked.name, when: formatDateTime(language, looked.at) })}{' '}
          <a href={pathsIn(language).counselor.secondLook(looked.id)}>{t('secondLooks:toLook')}</a>
        </p>
      )}
    </>
  );
}
