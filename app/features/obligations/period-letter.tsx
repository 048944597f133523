import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

const ofStatement = ['statementRequested', 'statementGiven'];
const texts = {
  reminded: 'obligations:period.remindedText',
  statementGiven: 'obligations:period.statementGivenText',
} as const;

/** What a reminder or a request for a statement means to the person, and what they can do. */
export function PeriodLetter({ period: { state } }: { period: { state: string } }) {
  const { t } = useTexts('obligations');
  const matter = state === 'reminded' ? 'reminder' : ofStatement.includes(state) ? 'statement' : null;
  if (!matter) return null;
  const reminded = matter === 'reminder';
  return (
    <Section
      title={t(reminded ? 'obligations:period.remindedTitle' : 'obligations:period.statementTitle')}
      id="letter"
    >
      <div className="flow">
        <p>{t(textOf(state))}</p>
        <h3>{t('obligations:period.appeal')}</h3>
        <p>{t(reminded ? 'obligations:period.appealReminder' : 'obligations:period.appealStatement')}</p>
      </div>
    </Section>
  );
}

const textOf = (state: string) =>
  state === 'reminded' || state === 'statementGiven' ? texts[state] : 'obligations:period.statementText';
