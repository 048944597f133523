import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { RegistrationStep } from './registration-choices.ts';
import type { RegistrationView } from './registration.queries.server.ts';

type Answers = RegistrationView['answers'];

/** All answers in short, each with its way back. */
export function AnswerList({ steps, answers }: { steps: readonly RegistrationStep[]; answers: Answers }) {
  const { t, language } = useTexts('registration');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const write = useWriter();
  return (
    <DefinitionList
      items={steps.map((step) => ({
        label: label(`registration:step.${step}`),
        value: write(step, answers) || t('registration:review.missing'),
        action: (
          <a
            href={seeker.registrationStep(step)}
            aria-label={`${t('registration:review.change')}: ${label(`registration:step.${step}`)}`}
          >
            {t('registration:review.change')}
          </a>
        ),
      }))}
    />
  );
}

function useWriter() {
  const label = useLabel();
  const { language } = useTexts('registration', 'codes');
  const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  const day = (date: string | null | undefined) => date && formatDate(language, date);
  const writers: { [Step in RegistrationStep]: (answer: NonNullable<Answers[Step]>) => string } = {
    contact: (answer) =>
      join(answer.phone, answer.email, `${answer.streetAddress}, ${answer.postalCode} ${answer.postOffice}`),
    situation: (answer) =>
      join(
        label(`registration:situation.option.${answer.situation}`),
        day(answer.since),
        label(`registration:situation.payerOption.${answer.benefitPayer}`),
      ),
    work: (answer) =>
      answer.jobs.map((job) => join(job.title, job.employer)).join('; ') ||
      label('registration:review.noWork'),
    education: (answer) => join(label(`codes:educationLevel.${answer.level}`), answer.degree, answer.year),
    skills: (answer) =>
      join(
        answer.skills,
        answer.languages.map((each) => label(`codes:languageName.${each.language}`)).join(', '),
        answer.interpreter === 'yes'
          ? label('registration:review.interpreter', {
              language: label(`codes:languageName.${answer.interpreterLanguage}`),
            })
          : null,
      ),
    ability: (answer) => join(label(`registration:ability.option.${answer.ability}`), answer.wish),
    workRight: (answer) =>
      join(label(`registration:workRight.option.${answer.workRight}`), day(answer.permitUntil)),
    changes: (answer) =>
      join(label(`registration:changes.option.${answer.change}`), day(answer.on), answer.more),
  };
  const written = <Step extends RegistrationStep>(step: Step, answers: Answers): string => {
    const answer = answers[step];
    return answer ? writers[step](answer) : '';
  };
  return written;
}
