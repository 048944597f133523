import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { virusScanner } from '#app/core/env.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { FILES_FIELD } from '#app/core/upload-limits.ts';
import { parseUpload } from '#app/core/upload.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { FileField } from '#app/features/attachments/file-field.tsx';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { HearingFacts } from '#app/features/hearings/hearing-facts.tsx';
import { AnswerHearing } from '#app/features/hearings/hearing.schema.server.ts';
import { getHearing } from '#app/features/hearings/hearings.queries.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const hearing = await getHearing(actor, idOf(params, 'hearingId'));
  if (!hearing) throw refused(404);
  return {
    title: textsIn(languageOf(request)).t(`hearings:title.${hearing.about}`),
    hearing,
    scanned: virusScanner() !== null,
    recorded: await listRecorded(actor, { table: 'Hearing', id: hearing.id }, languageOf(request)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const hearingId = idOf(params, 'hearingId');
  const form = await parseUpload(request, AnswerHearing);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await answerHearing(act, { hearingId, files: form.files, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).hearing(hearingId), 'hearingAnswered');
}

export default function Hearing() {
  const { title, hearing, scanned, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('hearings', 'seeker');
  const { stateLabel } = useLabels();
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  const mayAnswer = hearing.permitted.includes('ANSWER_HEARING');
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t(`hearings:lead.${hearing.state === 'asked' ? 'asked' : 'other'}`)}
        back={{ href: seeker.validity, label: t('hearings:toValidity') }}
      >
        <Tag tone={mayAnswer ? 'warning' : 'info'}>{stateLabel('hearings', hearing.state)}</Tag>
      </PageHeader>
      <Stack gap="large">
        <HearingFacts hearing={hearing} />
        <Section title={t('hearings:follows')}>
          <WhyNote why={hearing.rule} />
          <p>{t(`hearings:followsText.${hearing.about}`)}</p>
        </Section>
        {(mayAnswer || form.problem) && (
          <form method="post" encType="multipart/form-data" noValidate className="form">
            <input type="hidden" name="version" value={hearing.version} />
            <TextArea
              name="answer"
              rows={6}
              label={t('hearings:answerLabel')}
              hint={t('hearings:answerHint')}
              error={form.error('answer')}
              defaultValue={form.value('answer')}
            />
            <FileField error={form.error(FILES_FIELD)} again={form.problem !== null} scanned={scanned} />
            <FormActions>{mayAnswer && <Button>{t('hearings:send')}</Button>}</FormActions>
          </form>
        )}
        {hearing.decisionId && (
          <Row>
            <ButtonLink href={seeker.decision(hearing.decisionId)}>{t('hearings:toDecision')}</ButtonLink>
          </Row>
        )}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
