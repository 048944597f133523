import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { StepLinks } from '#app/core/step-links.tsx';
import { employerSteps } from '#app/features/candidacies/candidacy-step-fields.ts';
import { candidacySteps } from '#app/features/candidacies/candidacy-steps.server.ts';
import { getPresented } from '#app/features/candidacies/presented.queries.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { formatDate, formatDateTime, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { skillName } from '#app/rules/skills.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const candidate = await getPresented(actor, idOf(params, 'candidacyId'), now());
  if (!candidate) throw refused(404);
  const { personId, permitted, ...shown } = candidate;
  const job = candidate.vacancy.title;
  await logRead(actor, personId, 'candidate', 'presented', now());
  const mine = employerSteps.map((step) => [step, candidacySteps[step]] as const);
  return {
    tab: textsIn(languageOf(request)).t('employer:candidate.tab', { job }),
    title: candidate.name,
    candidate: shown,
    steps: permittedSteps(Object.fromEntries(mine), permitted),
  };
}

type Candidate = ReturnType<typeof useLoaderData<typeof loader>>['candidate'];

export default function CandidatePage() {
  const { candidate, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('employer', 'candidacies');
  const label = useLabel();
  const paths = pathsIn(language).employer;
  const { vacancy, state, message, presentation } = candidate;
  return (
    <>
      <PageHeader
        title={candidate.name}
        lead={vacancy.title}
        back={{ href: paths.need(vacancy.id), label: vacancy.title }}
      >
        <Tag tone="info">{label(`employer:candidateState.${state}`)}</Tag>
      </PageHeader>
      <SideBySide>
        <Stack gap="large">
          {message && (
            <Section title={t('employer:candidate.message')}>
              <p className="flow">{message}</p>
            </Section>
          )}
          {presentation && (
            <Section title={t('employer:candidate.presentation')}>
              <p className="flow">{presentation}</p>
            </Section>
          )}
          <Section title={t('employer:candidate.data')} lead={t('employer:candidate.dataLead')}>
            <CandidateData candidate={candidate} />
          </Section>
        </Stack>
        <Section title={t('employer:candidate.answer')}>
          <p>{label(`employer:answer.${state}`)}</p>
          <StepLinks
            steps={steps.map(({ name, event }, index) => ({
              href: paths.candidateStep(candidate.id, name),
              label: label(`employer:event.${event}`),
              main: index === 0,
            }))}
          />
        </Section>
      </SideBySide>
    </>
  );
}

function CandidateData({ candidate }: { candidate: Candidate }) {
  const { language } = useTexts('employer', 'codes');
  const label = useLabel();
  const { languages, education, jobs, skills, wishes, interviewAt, resultReason, startsOn } = candidate;
  const list = (texts: string[] | undefined) =>
    texts && texts.length > 0 ? formatList(language, texts) : null;
  const rows: [string, string | null][] = [
    ['phone', candidate.phone],
    ['email', candidate.email],
    ['occupations', list(wishes?.occupationCodes.map((code) => label(`codes:occupation.${code}`)))],
    [
      'jobs',
      list(
        jobs?.map(({ title, employer, from, to }) =>
          [title, employer, [from, to].filter(Boolean).join('–')].filter(Boolean).join(', '),
        ),
      ),
    ],
    ['education', education && label(`codes:educationLevel.${education}`)],
    ['skills', list(skills?.map((skill) => skillName(skill, language)))],
    [
      'languages',
      list(
        languages?.map(
          (each) =>
            `${label(`codes:languageName.${each.language}`)} (${label(`codes:languageLevel.${each.level}`)})`,
        ),
      ),
    ],
    ['places', list(wishes?.municipalityCodes.map((code) => municipality(code)?.name[language] ?? code))],
    ['workingTimes', list(wishes?.workingTimes.map((code) => label(`codes:workingTime.${code}`)))],
    ['interviewAt', interviewAt && formatDateTime(language, interviewAt)],
    ['reason', resultReason && label(`candidacies:rejection.${resultReason}`)],
    ['note', candidate.resultNote],
    ['startsOn', startsOn && formatDate(language, startsOn)],
  ];
  return (
    <DefinitionList
      items={rows.flatMap(([key, value]) => (value ? [{ label: label(`employer:data.${key}`), value }] : []))}
    />
  );
}
