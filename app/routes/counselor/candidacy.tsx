import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, refused } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { pathsIn } from '#app/core/paths.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { StepLinks } from '#app/core/step-links.tsx';
import { candidacySteps } from '#app/features/candidacies/candidacy-steps.server.ts';
import { getCandidacy } from '#app/features/candidacies/candidacy.queries.server.ts';
import { MatchReasons } from '#app/features/candidacies/match-reasons.tsx';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate, formatDateTime, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'candidacy', 'match');
  const candidacy = await getCandidacy(actor, idOf(params, 'candidacyId'), now());
  if (!candidacy) throw refused(404);
  return {
    title: candidacy.vacancy.title,
    candidacy: { ...candidacy, state: leafPaths(candidacy.state)[0] ?? '', context: null },
    steps: permittedSteps(candidacySteps, candidacy.permitted),
  };
}

export default function Candidacy() {
  const { candidacy, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies', 'codes');
  const label = useLabel();
  const paths = pathsIn(language).counselor;
  const { person, vacancy, match, state, consentState, consentItems, consentUntil } = candidacy;
  const items = consentItems.map((item) => label(`candidacies:consentItem.${item}`));
  const rows: [string, string | null][] = [
    [t('candidacies:consent.label'), t(`candidacies:consent.${consentState}`)],
    [t('candidacies:consent.items'), items.length > 0 ? formatList(language, items) : null],
    [t('candidacies:consent.until'), consentUntil && formatDate(language, consentUntil)],
    [t('candidacies:field.suitability'), candidacy.suitability],
    [t('candidacies:message'), candidacy.message],
    [t('candidacies:interviewAt'), candidacy.interviewAt && formatDateTime(language, candidacy.interviewAt)],
    [t('candidacies:result'), candidacy.resultCode && label(`codes:jobResult.${candidacy.resultCode}`)],
    [t('candidacies:field.reasonCode'), reasonOf(state, candidacy.resultReason, label)],
    [t('candidacies:field.note'), candidacy.resultNote],
    [t('candidacies:field.startsOn'), candidacy.startsOn && formatDate(language, candidacy.startsOn)],
    [
      t('candidacies:field.hoursPerWeek'),
      candidacy.hoursPerWeek === null ? null : String(candidacy.hoursPerWeek),
    ],
    [t('candidacies:field.duration'), candidacy.duration && label(`codes:duration.${candidacy.duration}`)],
    [t('candidacies:followUpOn'), candidacy.followUpDueOn && formatDate(language, candidacy.followUpDueOn)],
    [
      t('candidacies:field.outcome'),
      candidacy.followUpOutcome && label(`candidacies:followUp.${candidacy.followUpOutcome}`),
    ],
  ];
  return (
    <>
      <PageHeader
        title={vacancy.title}
        lead={vacancy.company.name}
        back={{ href: paths.client(person.id), label: person.name }}
      >
        <Tag tone="info">{label(`candidacies:state.${state}`)}</Tag>
        <SeenLink personId={person.id} to={(own) => own.job(candidacy.id)} />
      </PageHeader>
      {person.nonDisclosure && (
        <Notice tone="warning" title={t('candidacies:nonDisclosure.title')}>
          <p>{t('candidacies:nonDisclosure.text')}</p>
        </Notice>
      )}
      <SideBySide>
        <Stack gap="large">
          <Section title={t('candidacies:details')}>
            <DefinitionList
              items={rows.flatMap(([name, value]) => (value ? [{ label: name, value }] : []))}
            />
          </Section>
          <Section title={t('candidacies:why')}>
            <MatchReasons points={match.points} reasons={match.reasons} />
          </Section>
        </Stack>
        <Section title={t('candidacies:next')}>
          <p>{label(`candidacies:waitsFor.${state}`)}</p>
          <StepLinks
            steps={steps.map(({ name, event }, index) => ({
              href: paths.candidacyStep(candidacy.id, name),
              label: label(`candidacies:event.${event}`),
              main: index === 0,
            }))}
          />
        </Section>
      </SideBySide>
    </>
  );
}

function reasonOf(state: string, reason: string | null, label: (key: string) => string): string | null {
  if (reason === null) return null;
  return label(
    state === 'noContract' ? `candidacies:fallThrough.${reason}` : `candidacies:rejection.${reason}`,
  );
}
