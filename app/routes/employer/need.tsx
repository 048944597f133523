import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, refused, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { StepLinks } from '#app/core/step-links.tsx';
import { listPresented } from '#app/features/candidacies/presented.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { HintNotice } from '#app/features/vacancies/hint-notice.tsx';
import { getNeed } from '#app/features/vacancies/needs.queries.server.ts';
import { VacancyDetails } from '#app/features/vacancies/vacancy-details.tsx';
import { VacancyState } from '#app/features/vacancies/vacancy-state.tsx';
import { vacancySteps } from '#app/features/vacancies/vacancy-steps.server.ts';
import { employerNeedSteps } from '#app/features/vacancies/vacancy-step-fields.ts';
import { missingParts } from '#app/features/vacancies/missing-parts.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, SideBySide, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const need = await getNeed(actor, idOf(params, 'vacancyId'));
  if (!need) throw refused(404);
  const candidates = await listPresented(actor, need.id, now());
  await logListRead(
    actor,
    candidates.map(({ personId }) => personId),
    'candidates',
    now(),
  );
  const mine = employerNeedSteps.map((step) => [step, vacancySteps[step]] as const);
  return {
    title: need.title,
    need,
    missing: missingParts(need),
    mayEdit: need.permitted.includes('SAVE_VACANCY'),
    steps: permittedSteps(Object.fromEntries(mine), need.permitted),
    candidates: candidates.map(({ id, name, state }) => ({ id, name, state })),
  };
}

export default function Need() {
  const { need, missing, mayEdit, steps, candidates } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('employer', 'vacancies');
  const label = useLabel();
  const paths = pathsIn(language).employer;
  const links = steps.map((step) => ({
    href: paths.needStep(need.id, step.name),
    label: label(`vacancies:event.${step.event}`),
    main: step.name === 'submit',
  }));
  const edit = mayEdit
    ? [{ href: paths.editNeed(need.id), label: t('employer:need.edit'), main: missing.length > 0 }]
    : [];
  return (
    <>
      <PageHeader
        title={need.title}
        lead={label(`employer:next.${need.state}`)}
        back={{ href: paths.needs, label: t('employer:needs.title') }}
      >
        <VacancyState state={need.state} />
      </PageHeader>
      <Stack gap="large">
        {need.checkReasonCode && <CheckResult need={need} />}
        {mayEdit && missing.length > 0 && (
          <Notice tone="warning" title={t('employer:need.missing')}>
            <ul>
              {missing.map((field) => (
                <li key={field}>{label(`vacancies:field.${field}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {mayEdit && <HintNotice hints={need.hints} note={need.hintNote} />}
        <Candidates candidates={candidates} />
        <SideBySide>
          <Section title={t(mayEdit ? 'employer:need.preview' : 'employer:need.posting')}>
            <div className="flow">
              {need.description.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </div>
            <VacancyDetails need={need} />
          </Section>
          <Section title={t('employer:need.actions')}>
            <Stack gap="small">
              <StepLinks
                steps={
                  missing.length > 0
                    ? [...edit, ...links]
                    : [...links.slice(0, 1), ...edit, ...links.slice(1)]
                }
              />
              <form method="post" action={paths.copyNeed(need.id)}>
                <Button kind="quiet" icon="plus">
                  {t('employer:need.copy')}
                </Button>
              </form>
            </Stack>
          </Section>
        </SideBySide>
      </Stack>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** What the check found, by when to mend it, and how to have a refusal looked at again. */
function CheckResult({ need }: { need: Loaded['need'] }) {
  const { t, language } = useTexts('employer', 'vacancies');
  const label = useLabel();
  const isOver = need.state === 'refused' || need.state === 'removed';
  const reason = label(`vacancies:${isOver ? 'refusal' : 'correction'}.${need.checkReasonCode}`);
  return (
    <Notice tone="warning" title={label(`vacancies:checked.${need.state}`)}>
      <p>
        <strong>{reason}</strong>
      </p>
      <p>{need.checkNote}</p>
      {need.correctBy && !isOver && (
        <p>{t('vacancies:correctBy', { date: formatDate(language, need.correctBy) })}</p>
      )}
      {isOver && <p>{t('vacancies:appeal.forEmployer')}</p>}
    </Notice>
  );
}

function Candidates({ candidates }: { candidates: Loaded['candidates'] }) {
  const { t, language } = useTexts('employer');
  const label = useLabel();
  const paths = pathsIn(language).employer;
  return (
    <Section title={t('employer:candidates.title')} lead={t('employer:candidates.lead')}>
      {candidates.length === 0 ? (
        <EmptyState icon="people" title={t('employer:candidates.none')}>
          <p>{t('employer:candidates.noneText')}</p>
        </EmptyState>
      ) : (
        <Grid>
          {candidates.map(({ id, name, state }) => (
            <Card key={id} title={name} href={paths.candidate(id)}>
              <Tag tone={state === 'presented' || state === 'applied' ? 'warning' : 'info'}>
                {label(`employer:candidateState.${state}`)}
              </Tag>
            </Card>
          ))}
        </Grid>
      )}
    </Section>
  );
}
