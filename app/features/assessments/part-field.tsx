import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { SideBySide } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { AssessmentPart } from './assessment-parts.ts';
import type { Contradiction } from './contradictions.ts';
import type { KnownFact } from './known-facts.ts';
import { KnownList } from './known-list.tsx';

type Props = {
  part: AssessmentPart;
  facts: KnownFact[];
  contradictions: Contradiction[];
  /** From where the words in the field come. */
  source: string;
  begins: string | undefined;
  form: FormProblemState;
};

/** The questions that help to talk about each part: our own words, after what 380/2023 37 § names. */
const questions = ['1', '2', '3'] as const;

/** One statutory part: what to talk about, what is known already and from whom, and what is written of it. */
export function PartField({ part, facts, contradictions, source, begins, form }: Props) {
  const { t } = useTexts('assessments');
  return (
    <Fieldset legend={t(`assessments:part.${part}`)} id={`part-${part}`}>
      <SideBySide side="end">
        <>
          <ul className="muted">
            {questions.map((question) => (
              <li key={question}>{t(`assessments:question.${part}.${question}`)}</li>
            ))}
          </ul>
          <TextArea
            name={part}
            label={t('assessments:write')}
            hint={source}
            rows={5}
            error={form.error(part)}
            defaultValue={begins}
          />
        </>
        <Notice title={t('assessments:known.title')}>
          {contradictions.map(({ why }) => (
            <p key={why}>
              <strong>{t(`assessments:contradiction.${why}`)}</strong>
            </p>
          ))}
          <KnownList facts={facts} />
        </Notice>
      </SideBySide>
    </Fieldset>
  );
}
