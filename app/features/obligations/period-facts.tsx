import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

type PeriodFactsProps = {
  period: {
    kind: string;
    target: number;
    counted: number;
    reportBy: string;
    answerDueOn: string | null;
    answeredOn: string | null;
    answer: string | null;
    validReason: string | null;
    statementInfo: string | null;
    statementOn: string | null;
    /** Why the counselor evaluated it as they did; the person reads it too. */
    note: string | null;
    state: string;
  };
};

/** What is on record of a period: the figures, the days, what was asked and answered. */
export function PeriodFacts({ period }: PeriodFactsProps) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const ofJob = period.kind === 'assignedJob';
  const { validReason } = period;
  const reason = validReason && label(`obligations:valid.${validReason}`);
  return (
    <DefinitionList
      items={[
        !ofJob && { label: t('obligations:period.facts.target'), value: String(period.target) },
        !ofJob && { label: t('obligations:period.facts.counted'), value: String(period.counted) },
        !ofJob && {
          label: t('obligations:period.facts.reportBy'),
          value: formatDate(language, period.reportBy),
        },
        period.note && { label: t('obligations:period.facts.note'), value: period.note },
        period.answerDueOn && {
          label: t('obligations:period.facts.answerBy'),
          value: formatDate(language, period.answerDueOn),
        },
        period.answeredOn && {
          label: t('obligations:period.facts.answered'),
          value: formatDate(language, period.answeredOn),
        },
        reason && {
          label: t(
            period.state === 'excused'
              ? 'obligations:period.facts.reason'
              : 'obligations:period.facts.reasonGiven',
          ),
          value: reason,
        },
        period.answer && { label: t('obligations:period.facts.answer'), value: period.answer },
        period.statementOn && {
          label: t('obligations:field.statementOn'),
          value: formatDate(language, period.statementOn),
        },
        period.statementInfo && {
          label: t('obligations:period.facts.statementInfo'),
          value: period.statementInfo,
        },
      ].filter((fact) => fact !== null && fact !== '' && fact !== false)}
    />
  );
}
