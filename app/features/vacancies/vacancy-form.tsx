import type { FormProblemState } from '#app/core/form-problem.tsx';
import { collator } from '#app/i18n/format.ts';
import { languages } from '#app/i18n/language.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipalities } from '#app/rules/areas.ts';
import {
  contractTypes,
  durations,
  educationLevels,
  languageCodes,
  languageLevels,
  workingTimes,
} from '#app/rules/codes.ts';
import { occupationCodes } from '#app/rules/occupations.ts';
import { skillName } from '#app/rules/skills.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { Need } from './needs.queries.server.ts';
import type { PostingHint } from './posting-hints.ts';
import { applicationWays } from './vacancy-choices.ts';
import { vacancyKinds } from './vacancy.machine.ts';

type Given = { contactName: string; municipalityCode: string };
type Props = { form: FormProblemState; need: Need | null; given: Given; hints: PostingHint[] };
type FieldNames = Record<string, string | undefined>;

/** The form of a recruitment need: what nobody can do without first, the rest below it. */
export function VacancyFields({ form, need, given, hints }: Props) {
  const { t, language } = useTexts('vacancies', 'codes', 'common');
  const label = useLabel();
  const stored = storedValues(need, given, language);
  const order = collator(language);
  const field = (name: string) => {
    const error = form.error(name);
    return { name, label: label(`vacancies:field.${name}`), ...(error !== undefined && { error }) };
  };
  const text = (name: string) => ({ ...field(name), defaultValue: form.value(name, stored[name]) ?? '' });
  const optional = { optionalLabel: t('vacancies:optional') };
  const select = (name: string, codes: readonly string[], texts: string, sorted = false) => {
    const options = codes.map((code) => ({ value: code, label: label(`${texts}.${code}`) }));
    if (sorted) options.sort((one, other) => order.compare(one.label, other.label));
    return { ...text(name), options };
  };
  const check = (name: string) => ({
    ...field(name),
    value: 'yes',
    defaultChecked: form.value(name, stored[name]) === 'yes',
  });
  const places = municipalities
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((one, other) => order.compare(one.label, other.label));
  return (
    <>
      <RadioGroup
        {...text('kind')}
        options={vacancyKinds.map((kind) => ({
          value: kind,
          label: t(`vacancies:kind.${kind}`),
          hint: t(`vacancies:kindHint.${kind}`),
        }))}
      />
      <TextField {...text('title')} hint={t('vacancies:fieldHint.title')} maxLength={100} />
      <SelectField
        {...select('occupationCode', occupationCodes, 'codes:occupation', true)}
        emptyLabel={t('vacancies:choose')}
      />
      <TextArea {...text('description')} hint={t('vacancies:fieldHint.description')} rows={8} />
      {hints.length > 0 && (
        <TextArea {...text('hintNote')} hint={t('vacancies:fieldHint.hintNote')} rows={2} />
      )}
      <SelectField {...text('municipalityCode')} options={places} emptyLabel={t('vacancies:choose')} />
      <SelectField {...select('workingTime', workingTimes, 'codes:workingTime')} />
      <SelectField {...select('duration', durations, 'codes:duration')} />
      <TextField {...text('pay')} hint={t('vacancies:fieldHint.pay')} />
      <DateField {...text('applyBy')} hint={t('vacancies:fieldHint.applyBy')} />
      <SelectField {...select('applicationWay', applicationWays, 'vacancies:way')} />
      <TextField {...text('contactName')} autoComplete="name" />
      <TextField {...text('contactPhone')} {...optional} type="tel" width="medium" />
      <TextField {...text('contactEmail')} {...optional} type="email" />
      <Fieldset legend={t('vacancies:more.title')} hint={t('vacancies:more.text')} look="heading">
        <NumberField {...text('positions')} min={1} max={99} width="short" />
        <TextField {...text('skills')} {...optional} hint={t('vacancies:fieldHint.skills')} />
        <SelectField
          {...select('education', educationLevels, 'codes:educationLevel')}
          {...optional}
          emptyLabel={t('vacancies:none')}
        />
        <SelectField
          {...select('needLanguage', languageCodes, 'codes:languageName')}
          {...optional}
          emptyLabel={t('vacancies:none')}
        />
        <SelectField
          {...select('needLevel', languageLevels, 'codes:languageLevel')}
          {...optional}
          emptyLabel={t('vacancies:none')}
        />
        <Checkbox {...check('languageSupport')} hint={t('vacancies:fieldHint.languageSupport')} />
        <Checkbox {...check('jobModification')} hint={t('vacancies:fieldHint.jobModification')} />
        <Checkbox {...check('supportedOnly')} hint={t('vacancies:fieldHint.supportedOnly')} />
        <SelectField {...select('contractType', contractTypes, 'codes:contractType')} />
        <DateField {...text('publishOn')} {...optional} hint={t('vacancies:fieldHint.publishOn')} />
        <SelectField {...select('language', languages, 'vacancies:language')} />
      </Fieldset>
    </>
  );
}

function storedValues(need: Need | null, given: Given, language: 'fi' | 'sv' | 'en'): FieldNames {
  if (!need)
    return {
      kind: 'publicVacancy',
      language,
      workingTime: '01',
      duration: '06',
      contractType: '01',
      positions: '1',
      applicationWay: 'polku',
      ...given,
    };
  const [needLanguage, needLevel] = Object.entries(need.languages)[0] ?? [];
  const yes = (value: boolean) => (value ? 'yes' : undefined);
  return {
    kind: need.kind,
    title: need.title,
    occupationCode: need.occupationCode,
    description: need.description,
    hintNote: need.hintNote ?? undefined,
    municipalityCode: need.municipalityCode,
    workingTime: need.workingTime,
    duration: need.duration,
    pay: need.pay,
    applyBy: need.applyBy ?? undefined,
    applicationWay: need.applicationWay,
    contactName: need.contactName,
    contactPhone: need.contactPhone ?? undefined,
    contactEmail: need.contactEmail ?? undefined,
    positions: String(need.positions),
    skills: need.skills.map((skill) => skillName(skill, language)).join(', '),
    education: need.education ?? undefined,
    needLanguage,
    needLevel,
    languageSupport: yes(need.languageSupport),
    jobModification: yes(need.jobModification),
    supportedOnly: yes(need.supportedOnly),
    contractType: need.contractType,
    publishOn: need.publishOn ?? undefined,
    language: need.language,
  };
}
