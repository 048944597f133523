import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import {
  assessmentParts,
  needKeys,
  type AssessmentPart,
  type NeedKey,
} from '#app/features/assessments/assessment-parts.ts';
import { knownFacts } from '#app/features/assessments/known-facts.ts';
import { ProgressFields } from '#app/features/assessments/progress-fields.tsx';
import { progressField, type Progress } from '#app/features/assessments/progress.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Deadline } from '#app/rules/deadlines.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SideBySide } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

type Before = Record<AssessmentPart, string> &
  Record<NeedKey, boolean> & { createdAt: Date | string; seekerView: string | null };
type InterviewFormProps = {
  meeting: { id: string; version: number; kind: string };
  answers: RegistrationAnswers;
  before: Before | null;
  /** How things were seen the last time. */
  progress: Progress | null;
  draft: Record<string, string | string[]> | null;
  savedAt: string | null;
  /** Where the law sets the day of the next one when this one is held. */
  nextDiscussion: Deadline | null;
  form: FormProblemState;
};

/**
 * The whole interview on one page. Beside each statutory part stands what is known already, with its source; the field
 * begins with it, so that the counselor corrects instead of copying.
 */
export function InterviewForm(props: InterviewFormProps) {
  const { meeting, answers, before, progress, draft, savedAt, nextDiscussion, form } = props;
  const { t, language } = useTexts('counselor', 'assessments');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const known = knownFacts(answers, label);
  const begins = (name: string, otherwise: string) => {
    const kept = draft?.[name];
    return form.value(name, typeof kept === 'string' ? kept : otherwise);
  };
  const ticked = (name: NeedKey) =>
    form.problem ? form.value(name) !== undefined : draft ? name in draft : (before?.[name] ?? false);
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={meeting.version} />
      {savedAt && (
        <Notice>
          <p>{t('counselor:interview.savedAt', { when: formatDateTime(language, savedAt) })}</p>
        </Notice>
      )}
      <SideBySide side="end">
        <Fieldset legend={t('assessments:title')} hint={t('assessments:hint')} id="assessment">
          {assessmentParts.map((part) => (
            <TextArea
              key={part}
              name={part}
              label={t(`assessments:part.${part}`)}
              hint={sourceOf(part)}
              rows={4}
              error={form.error(part)}
              defaultValue={begins(part, before?.[part] || known[part].join('\n'))}
            />
          ))}
        </Fieldset>
        <>
          <Notice title={t('counselor:interview.saidAtRegistration')}>
            {assessmentParts.every((part) => known[part].length === 0) && (
              <p>{t('counselor:interview.nothingSaid')}</p>
            )}
            {assessmentParts.map(
              (part) =>
                known[part].length > 0 && (
                  <div key={part}>
                    <p className="small muted">{t(`assessments:part.${part}`)}</p>
                    <ul>
                      {known[part].map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </div>
                ),
            )}
          </Notice>
          {before?.seekerView && (
            <Notice title={t('assessments:seekerView')}>
              <p>{before.seekerView}</p>
            </Notice>
          )}
        </>
      </SideBySide>
      <Fieldset legend={t('counselor:interview.needs')} hint={t('counselor:interview.needsHint')} id="needs">
        {needKeys.map((key) => (
          <Checkbox
            key={key}
            name={key}
            label={t(`assessments:need.${key}`)}
            hint={t(`assessments:needHint.${key}`)}
            defaultChecked={ticked(key)}
          />
        ))}
      </Fieldset>
      <ProgressFields
        form={form}
        begins={(theme) => begins(progressField(theme), String(progress?.[theme] ?? ''))}
      />
      <Fieldset legend={t('counselor:interview.record')} id="record">
        <TextArea
          name="summary"
          label={t('counselor:interview.summary')}
          hint={t('counselor:interview.summaryHint')}
          rows={4}
          error={form.error('summary')}
          defaultValue={begins('summary', '')}
        />
        <TextArea
          name="agreements"
          label={t('counselor:interview.agreements')}
          hint={t('counselor:interview.agreementsHint')}
          rows={3}
          error={form.error('agreements')}
          defaultValue={begins('agreements', '')}
        />
      </Fieldset>
      {nextDiscussion && (
        <Notice
          title={t('counselor:interview.nextContact', { date: formatDate(language, nextDiscussion.due) })}
        >
          <WhyNote why={nextDiscussion.why} />
        </Notice>
      )}
      <FormActions>
        <Button icon="check">{t('counselor:interview.hold')}</Button>
        {meeting.kind !== 'initialInterview' && (
          <Button kind="secondary" formAction="?assessment=unchanged">
            {t('counselor:interview.holdUnchanged')}
          </Button>
        )}
        <Button kind="secondary" formAction={counselor.interviewDraft(meeting.id)}>
          {t('counselor:interview.saveDraft')}
        </Button>
      </FormActions>
    </form>
  );

  function sourceOf(part: AssessmentPart): string {
    if (draft) return t('counselor:interview.source.draft');
    if (before?.[part])
      return t('counselor:interview.source.assessment', { date: formatDate(language, before.createdAt) });
    if (known[part].length > 0) return t('counselor:interview.source.registration');
    return t('counselor:interview.source.none');
  }
}
