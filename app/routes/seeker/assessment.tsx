import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { saveSeekerView } from '#app/features/assessments/commands/save-seeker-view.server.ts';
import { ProgressChart } from '#app/features/assessments/progress-chart.tsx';
import {
  getOwnAssessment,
  listOwnProgress,
} from '#app/features/assessments/own-assessment.queries.server.ts';
import { OwnViewFields } from '#app/features/assessments/own-view-fields.tsx';
import { SaveSeekerView } from '#app/features/assessments/seeker-view.schema.server.ts';
import { storedViews } from '#app/features/assessments/seeker-views.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecordedOf } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { AreaTag } from '#app/ui/tag.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Row, SideBySide, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const [assessment, progress] = await Promise.all([getOwnAssessment(actor), listOwnProgress(actor)]);
  const language = languageOf(request);
  const recorded = await listRecordedOf(actor, 'ownView', language);
  return { title: textsIn(language).t('assessments:own.title'), assessment, progress, recorded };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const assessment = await getOwnAssessment(actor);
  if (!assessment) throw refused(404);
  const form = await parseForm(request, SaveSeekerView);
  if (form.kind !== 'ok') return problem(form, form.values);
  const saved = await saveSeekerView(act, { assessmentId: assessment.id, ...form.value });
  if (saved.kind !== 'ok') return problem(saved, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).assessment, 'viewSaved');
}

const parts = ['competence', 'workAbility', 'jobSearch', 'outlook'] as const;

export default function Assessment() {
  const { title, assessment, progress, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('assessments', 'areas');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: seeker.path, label: t('assessments:own.toPath') };
  if (!assessment)
    return (
      <>
        <PageHeader title={title} back={back} />
        <EmptyState icon="list" title={t('assessments:own.none')}>
          <p>{t('assessments:own.noneText')}</p>
        </EmptyState>
      </>
    );
  const areas = [
    ['careerGuidance', assessment.needsGuidance],
    ['skillsDevelopment', assessment.needsSkills],
    ['socialSupport', assessment.needsSupport || assessment.needsMultiSectoral],
    ['employerMatching', assessment.readyForWork],
  ] as const;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('assessments:own.lead', {
          name: assessment.assessedByName,
          date: formatDate(language, assessment.updatedAt),
        })}
        back={back}
      />
      <SideBySide side="even">
        <Stack>
          {parts.map((part) => (
            <Section key={part} title={t(`assessments:own.part.${part}`)}>
              <p>{assessment[part]}</p>
            </Section>
          ))}
          {assessment.reasoning && (
            <Section title={t('assessments:own.reasoning')}>
              <p>{assessment.reasoning}</p>
            </Section>
          )}
          <Section title={t('assessments:own.areas')}>
            <Row>
              {areas.map(([area, needed]) =>
                needed ? (
                  <AreaTag key={area} area={area}>
                    {t(`areas:${area}`)}
                  </AreaTag>
                ) : null,
              )}
            </Row>
          </Section>
          <RecordedForYou lines={recorded} />
        </Stack>
        <Section title={t('assessments:own.view')} lead={t('assessments:own.viewLead')}>
          <form method="post" noValidate className="form">
            <TextArea
              name="view"
              rows={8}
              label={t('assessments:own.viewLabel')}
              hint={
                assessment.seekerViewAt
                  ? t('assessments:own.viewAt', { date: formatDate(language, assessment.seekerViewAt) })
                  : undefined
              }
              error={form.error('view')}
              defaultValue={form.value('view', assessment.seekerView)}
            />
            <OwnViewFields form={form} views={storedViews(assessment.seekerViews)} />
            <FormActions>
              <Button>{t('assessments:own.save')}</Button>
            </FormActions>
          </form>
        </Section>
      </SideBySide>
      {progress.length > 0 && (
        <Section title={t('assessments:progress.title')} lead={t('assessments:progress.lead')}>
          <ProgressChart reviews={progress} />
        </Section>
      )}
    </>
  );
}
