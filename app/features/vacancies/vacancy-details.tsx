import { formatDate, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { skillName } from '#app/rules/skills.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { Need } from './needs.queries.server.ts';

type Details = Pick<
  Need,
  | 'kind'
  | 'occupationCode'
  | 'municipalityCode'
  | 'contractType'
  | 'workingTime'
  | 'duration'
  | 'pay'
  | 'positions'
  | 'skills'
  | 'education'
  | 'languages'
  | 'applicationWay'
  | 'applyBy'
  | 'publishOn'
  | 'contactName'
  | 'contactEmail'
  | 'contactPhone'
  | 'supportedOnly'
  | 'languageSupport'
  | 'jobModification'
>;

/** All that a need says of itself, as the employer and the checker read it. */
export function VacancyDetails({ need }: { need: Details }) {
  const { t, language } = useTexts('vacancies', 'codes');
  const label = useLabel();
  const skills = need.skills.map((skill) => skillName(skill, language));
  const languages = Object.entries(need.languages).map(
    ([code, level]) => `${label(`codes:languageName.${code}`)} (${label(`codes:languageLevel.${level}`)})`,
  );
  const promises = [
    need.languageSupport && t('vacancies:field.languageSupport'),
    need.jobModification && t('vacancies:field.jobModification'),
    need.supportedOnly && t('vacancies:field.supportedOnly'),
  ].filter((text) => text !== false);
  const contact = [need.contactName, need.contactPhone, need.contactEmail].filter(Boolean).join(', ');
  const rows: [string, string | null][] = [
    ['kind', label(`vacancies:kind.${need.kind}`)],
    ['occupationCode', label(`codes:occupation.${need.occupationCode}`)],
    ['municipalityCode', municipality(need.municipalityCode)?.name[language] ?? null],
    ['contractType', label(`codes:contractType.${need.contractType}`)],
    ['workingTime', label(`codes:workingTime.${need.workingTime}`)],
    ['duration', label(`codes:duration.${need.duration}`)],
    ['pay', need.pay],
    ['positions', String(need.positions)],
    ['skills', formatList(language, skills)],
    ['education', need.education && label(`codes:educationLevel.${need.education}`)],
    ['needLanguage', formatList(language, languages)],
    ['promises', formatList(language, promises)],
    ['applicationWay', label(`vacancies:way.${need.applicationWay}`)],
    ['applyBy', need.applyBy && formatDate(language, need.applyBy)],
    ['publishOn', need.publishOn && formatDate(language, need.publishOn)],
    ['contactName', contact],
  ];
  return (
    <DefinitionList
      items={rows.flatMap(([key, value]) =>
        value ? [{ label: label(`vacancies:field.${key}`), value }] : [],
      )}
    />
  );
}
