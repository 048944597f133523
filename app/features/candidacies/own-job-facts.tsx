import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

type JobFacts = {
  occupationCode: string;
  municipalityCode: string;
  workingTime: string;
  duration: string;
  pay: string;
  applyBy: string | null;
};

/** What the job is, in short. */
export function OwnJobFacts({ vacancy, companyName }: { vacancy: JobFacts; companyName: string }) {
  const { t, language } = useTexts('candidacies', 'codes');
  const label = useLabel();
  return (
    <DefinitionList
      items={[
        { label: t('candidacies:own.employer'), value: companyName },
        {
          label: t('candidacies:own.occupation'),
          value: label(`codes:occupation.${vacancy.occupationCode}`),
        },
        {
          label: t('candidacies:own.place'),
          value: municipality(vacancy.municipalityCode)?.name[language] ?? '',
        },
        { label: t('candidacies:own.time'), value: label(`codes:workingTime.${vacancy.workingTime}`) },
        { label: t('candidacies:own.duration'), value: label(`codes:duration.${vacancy.duration}`) },
        { label: t('candidacies:own.pay'), value: vacancy.pay },
        ...(vacancy.applyBy
          ? [{ label: t('candidacies:own.applyBy'), value: formatDate(language, vacancy.applyBy) }]
          : []),
      ].filter((fact) => fact.value !== '')}
    />
  );
}
