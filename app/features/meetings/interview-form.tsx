import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { assessmentParts, needKeys, type NeedKey } from '#app/features/assessments/assessment-parts.ts';
import { ContradictionList } from '#app/features/assessments/contradiction-list.tsx';
import { contradictions } from '#app/features/assessments/contradictions.ts';
import { beginning, knownFacts, type KnownFact } from '#app/features/assessments/known-facts.ts';
import { useSourceName } from '#app/features/assessments/known-list.tsx';
import { PartField } from '#app/features/assessments/part-field.tsx';
import { ProgressChart } from '#app/features/assessments/progress-chart.tsx';
import { ProgressFields } from '#app/features/assessments/progress-fields.tsx';
import { progressField, type SeenProgress } from '#app/features/assessments/progress.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Deadline } from '#app/rules/deadlines.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { EarlierMeeting } from './earlier-meeting.tsx';
import type { InterviewView } from './interview.queries.server.ts';

type Before = Partial<Record<NeedKey, boolean>> & { seekerView: string | null };
type InterviewFormProps = Pick<InterviewView, 'known' | 'earlier' | 'draft' | 'savedAt'> & {
  before: Before | null;
  /** How things were seen at each meeting, the oldest first. */
  progress: SeenProgress[];
  meeting: { id: string; version: number; kind: string };
  /** Where the law sets the day of the next one when this one is held. */
  nextDiscussion: Deadline | null;
  form: FormProblemState;
};

/**
 * The whole interview on one page. Beside each statutory part stands what is known already, with its source; the field
 * begins with it, so that the counselor corrects instead of copying.
 */
export function InterviewForm(props: InterviewFormProps) {
  const { meeting, known, before, progress, earlier, draft, savedAt, nextDiscussion, form } = props;
  const { t, language } = useTexts('counselor', 'assessments');
  const label = useLabel();
  const whereFrom = useWhereFrom();
  const facts = knownFacts(known, label, language);
  const last = progress.at(-1) ?? null;
  const begins = (name: string, otherwise: string) => {
    const kept = draft?.[name];
    return form.value(name, typeof kept === 'string' ? kept : otherwise);
  };
  const ticked = (name: NeedKey) =>
    form.problem ? form.value(name) !== undefined : draft ? name in draft : (before?.[name] ?? false);
  const needs = Object.fromEntries(needKeys.map((key) => [key, ticked(key)]));
  const found = contradictions({ known, needs, progress: last });
  return (
    <form method="post" noValidate className="form" data-wide>
      <input type="hidden" name="version" value={meeting.version} />
      {savedAt && (
        <Notice>
          <p>{t('counselor:interview.savedAt', { when: formatDateTime(language, savedAt) })}</p>
        </Notice>
      )}
      <ContradictionList found={found} />
      {before?.seekerView && (
        <Notice title={t('assessments:seekerView')}>
          <p>{before.seekerView}</p>
        </Notice>
      )}
      <EarlierMeeting earlier={earlier} />
      <p className="muted">{t('assessments:hint')}</p>
      {assessmentParts.map((part) => (
        <PartField
          key={part}
          part={part}
          facts={facts[part]}
          contradictions={found.filter((each) => each.part === part)}
          source={whereFrom(facts[part], Boolean(draft))}
          begins={begins(part, beginning(facts[part]))}
          form={form}
        />
      ))}
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
        <TextArea
          name="reasoning"
          label={t('assessments:reasoning')}
          hint={t('assessments:reasoningHint')}
          rows={3}
          error={form.error('reasoning')}
          defaultValue={begins('reasoning', '')}
        />
      </Fieldset>
      <ProgressFields
        form={form}
        begins={(theme) => begins(progressField(theme), String(last?.[theme] ?? ''))}
      />
      {progress.length > 0 && (
        <Section title={t('assessments:progress.before')}>
          <ProgressChart reviews={progress} />
        </Section>
      )}
      <RecordFields form={form} begins={begins} />
      {nextDiscussion && (
        <Notice
          title={t('counselor:interview.nextContact', { date: formatDate(language, nextDiscussion.due) })}
        >
          <WhyNote why={nextDiscussion.why} />
        </Notice>
      )}
      <HoldActions meeting={meeting} />
    </form>
  );
}

/** From where a field's first words come: a draft, or what is known; an assessment stands for what it was made of. */
function useWhereFrom() {
  const { t } = useTexts('counselor');
  const sourceName = useSourceName();
  return (facts: readonly KnownFact[], drafted: boolean): string => {
    if (drafted) return t('counselor:interview.source.draft');
    if (facts.length === 0) return t('counselor:interview.source.none');
    const assessed = facts.some(({ source }) => source === 'assessment');
    const from = facts.filter(({ source }) => (assessed ? source === 'assessment' : source !== 'ownView'));
    return t('counselor:interview.source.from', { sources: from.map(sourceName).join('; ') });
  };
}

type RecordFieldsProps = {
  form: FormProblemState;
  begins: (name: string, otherwise: string) => string | undefined;
};

/** What was talked about and agreed. */
function RecordFields({ form, begins }: RecordFieldsProps) {
  const { t } = useTexts('counselor');
  return (
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
  );
}

function HoldActions({ meeting }: Pick<InterviewFormProps, 'meeting'>) {
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  return (
    <FormActions>
      <Button icon="check">{t('counselor:interview.hold')}</Button>
      {meeting.kind !== 'initialInterview' && (
        <Button kind="secondary" formAction="?assessment=unchanged">
          {t('counselor:interview.holdUnchanged')}
        </Button>
      )}
      <Button kind="secondary" formAction={`${counselor.interviewDraft(meeting.id)}?preview=1`}>
        {t('counselor:interview.preview')}
      </Button>
      <Button kind="secondary" formAction={counselor.interviewDraft(meeting.id)}>
        {t('counselor:interview.saveDraft')}
      </Button>
    </FormActions>
  );
}
