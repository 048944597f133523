import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { DecisionText } from '#app/features/hearings/decision-text.tsx';
import { getDecision } from '#app/features/hearings/hearings.queries.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const decision = await getDecision(actor, idOf(params, 'decisionId'), now());
  if (!decision) throw refused(404);
  return { title: labelIn(languageOf(request), `hearings:decision.title.${decision.kind}`), decision };
}

export default function Decision() {
  const { title, decision } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('hearings');
  const label = useLabel();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: seeker.validity, label: t('hearings:toValidity') }} />
      <Stack gap="large">
        <DecisionText decision={decision} />
        <Section title={t('hearings:decision.now')}>
          <p>{label(`hearings:decision.nowText.${decision.ended ? 'ended' : 'refused'}`)}</p>
          <Row>
            {decision.ended && (
              <ButtonLink kind="secondary" href={seeker.restart}>
                {t('hearings:toRestart')}
              </ButtonLink>
            )}
            {decision.hearingId && (
              <ButtonLink kind="secondary" href={seeker.hearing(decision.hearingId)}>
                {t('hearings:toHearing')}
              </ButtonLink>
            )}
          </Row>
        </Section>
      </Stack>
    </>
  );
}
