import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { pathsIn } from '#app/core/paths.ts';
import { searchable } from '#app/core/searchable.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { StepLinks } from '#app/core/step-links.tsx';
import { CandidateSearch, FoundPeople } from '#app/features/candidacies/found-people.tsx';
import { listCandidatesFor, searchCandidates } from '#app/features/candidacies/suggestions.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { HintNotice } from '#app/features/vacancies/hint-notice.tsx';
import { getNeed } from '#app/features/vacancies/needs.queries.server.ts';
import { VacancyDetails } from '#app/features/vacancies/vacancy-details.tsx';
import { VacancyState } from '#app/features/vacancies/vacancy-state.tsx';
import { vacancySteps } from '#app/features/vacancies/vacancy-steps.server.ts';
import { checkerSteps } from '#app/features/vacancies/vacancy-step-fields.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'employerService');
  const need = await getNeed(actor, idOf(params, 'vacancyId'));
  // A draft is the employer's own until it is sent.
  if (!need || need.state === 'draft') throw refused(404);
  const name = (new URL(request.url).searchParams.get('name') ?? '').trim().slice(0, 100);
  const isOpen = need.state === 'published';
  const found = isOpen ? await listCandidatesFor(actor, need.id) : [];
  const searched = isOpen ? await searchCandidates(actor, need.id, searchable(name)) : [];
  await logListRead(
    actor,
    [...found, ...searched].map(({ personId }) => personId),
    'candidateSearch',
    now(),
  );
  const mine = checkerSteps.map((step) => [step, vacancySteps[step]] as const);
  return {
    title: `${need.title}, ${need.company.name}`,
    need,
    name,
    isOpen,
    found: found.map(({ candidacy, ...person }) => ({
      ...person,
      candidacy: candidacy && { id: candidacy.id, state: leafPaths(candidacy.state)[0] ?? '' },
    })),
    searched,
    steps: permittedSteps(Object.fromEntries(mine), need.permitted),
  };
}

export default function Vacancy() {
  const { need, name, isOpen, found, searched, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('vacancies', 'candidacies');
  const label = useLabel();
  const paths = pathsIn(language).counselor;
  return (
    <>
      <PageHeader
        title={need.title}
        lead={need.company.name}
        back={{ href: paths.vacancies, label: t('vacancies:staff.title') }}
      >
        <VacancyState state={need.state} />
      </PageHeader>
      <Stack gap="large">
        {need.labourDispute && (
          <Notice tone="warning" title={t('vacancies:dispute.title')}>
            <p>{t('vacancies:dispute.text')}</p>
          </Notice>
        )}
        <HintNotice hints={need.hints} note={need.hintNote} />
        {need.checkReasonCode && (
          <Notice tone="info" title={label(`vacancies:checked.${need.state}`)}>
            <p>{need.checkNote}</p>
            {need.correctBy && (
              <p>{t('vacancies:correctBy', { date: formatDate(language, need.correctBy) })}</p>
            )}
          </Notice>
        )}
        <SideBySide>
          <Section title={t('vacancies:posting')}>
            <div className="flow">
              {need.description.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </div>
            <VacancyDetails need={need} />
          </Section>
          <Section title={t('vacancies:next')}>
            <p>{label(`vacancies:staffNext.${need.state}`)}</p>
            <StepLinks
              steps={steps.map((step) => ({
                href: paths.vacancyStep(need.id, step.name),
                label: label(`vacancies:event.${step.event}`),
                main: step.name === 'publish',
              }))}
            />
          </Section>
        </SideBySide>
        {isOpen && (
          <>
            <FoundPeople people={found} />
            <CandidateSearch name={name} action={paths.vacancy(need.id)} people={searched} />
          </>
        )}
      </Stack>
    </>
  );
}
