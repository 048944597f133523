import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { StepLinks } from '#app/core/step-links.tsx';
import { HearingFacts } from '#app/features/hearings/hearing-facts.tsx';
import { hearingSteps } from '#app/features/hearings/hearing-steps.ts';
import { getHearing, type HearingView } from '#app/features/hearings/hearings.queries.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'hearing');
  const hearing = await getHearing(actor, idOf(params, 'hearingId'));
  if (!hearing) throw refused(404);
  return { title: textsIn(languageOf(request)).t(`hearings:title.${hearing.about}`), hearing };
}

export default function Hearing() {
  const { title, hearing } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('hearings');
  const { stateLabel } = useLabels();
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={hearing.person.name}
        back={{ href: counselor.client(hearing.person.id), label: hearing.person.name }}
      >
        <Tag tone="info">{stateLabel('hearings', hearing.state)}</Tag>
        <SeenLink personId={hearing.person.id} to={(own) => own.hearing(hearing.id)} />
      </PageHeader>
      <Stack gap="large">
        <HearingFacts hearing={hearing} forStaff />
        <Section title={t('hearings:follows')}>
          <WhyNote why={hearing.rule} />
          {hearing.earlier.length > 0 && (
            <p>
              {t('hearings:earlier', {
                dates: hearing.earlier.map((day) => formatDate(language, day)).join(', '),
              })}
            </p>
          )}
          {hearing.about === 'contactMissed' && <p>{t('hearings:human')}</p>}
        </Section>
        <NextSteps hearing={hearing} />
        {hearing.decisionId && (
          <Row>
            <ButtonLink href={counselor.decision(hearing.decisionId)}>{t('hearings:toDecision')}</ButtonLink>
          </Row>
        )}
      </Stack>
    </>
  );
}

function NextSteps({ hearing }: { hearing: HearingView }) {
  const { t, language } = useTexts('hearings');
  const { eventLabel } = useLabels();
  const { counselor } = pathsIn(language);
  const permitted: readonly string[] = hearing.permitted;
  const steps = Object.entries(hearingSteps).filter(([, { event }]) => permitted.includes(event));
  if (steps.length === 0) return null;
  return (
    <Section title={t('hearings:next')}>
      {hearing.state === 'asked' && <Notice>{t('hearings:waits')}</Notice>}
      <StepLinks
        steps={steps.map(([name, { event }], index) => ({
          href: counselor.hearingStep(hearing.id, name),
          label: eventLabel('hearings', event),
          main: index === 0,
        }))}
      />
    </Section>
  );
}
