import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { educationLevels, languageCodes, languageLevels } from '#app/rules/codes.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import {
  abilities,
  benefitPayers,
  situations,
  upcomingChanges,
  workRights,
  yesOrNo,
  type RegistrationStep,
} from './registration-choices.ts';
import type { RegistrationView } from './registration.queries.server.ts';

type StepProps = {
  form: FormProblemState;
  answers: RegistrationView['answers'];
  person: RegistrationView['person'];
  /** How many rows the lists of this page show. */
  rows: number;
};

/** The questions of one page; each asks one thing of one's life. */
export function StepFields({ step, ...props }: StepProps & { step: RegistrationStep }) {
  const Fields = fields[step];
  return <Fields {...props} />;
}

const fields: Record<RegistrationStep, (props: StepProps) => React.ReactNode> = {
  contact: Contact,
  situation: Situation,
  work: Work,
  education: Education,
  skills: Skills,
  ability: Ability,
  workRight: WorkRight,
  changes: Changes,
};

/** Choices whose names are `registration:<group>.<value>`. */
function useOptions() {
  const label = useLabel();
  return (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(`${group}.${value}`) }));
}

function useYesOrNo() {
  const { t } = useTexts('registration');
  return yesOrNo.map((value) => ({ value, label: t(`registration:yesOrNo.${value}`) }));
}

function Contact({ form, answers: { contact }, person }: StepProps) {
  const { t } = useTexts('registration', 'common');
  const optional = t('registration:optional');
  const own = { ...person, ...contact };
  return (
    <>
      {person.nonDisclosure && (
        <Notice title={t('registration:contact.protected')}>{t('registration:contact.protectedText')}</Notice>
      )}
      <TextField
        name="phone"
        type="tel"
        autoComplete="tel"
        width="medium"
        required
        label={t('registration:contact.phone')}
        hint={t('registration:contact.phoneHint')}
        error={form.error('phone')}
        defaultValue={form.value('phone', own.phone)}
      />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        optionalLabel={optional}
        label={t('registration:contact.email')}
        error={form.error('email')}
        defaultValue={form.value('email', own.email)}
      />
      <TextField
        name="streetAddress"
        autoComplete="street-address"
        required
        label={t('registration:contact.streetAddress')}
        error={form.error('streetAddress')}
        defaultValue={form.value('streetAddress', own.streetAddress)}
      />
      <TextField
        name="postalCode"
        inputMode="numeric"
        autoComplete="postal-code"
        width="short"
        required
        label={t('registration:contact.postalCode')}
        error={form.error('postalCode')}
        defaultValue={form.value('postalCode', own.postalCode)}
      />
      <TextField
        name="postOffice"
        autoComplete="address-level2"
        width="medium"
        required
        label={t('registration:contact.postOffice')}
        error={form.error('postOffice')}
        defaultValue={form.value('postOffice', own.postOffice)}
      />
      <RadioGroup
        name="serviceLanguage"
        label={t('registration:contact.serviceLanguage')}
        hint={t('registration:contact.serviceLanguageHint')}
        error={form.error('serviceLanguage')}
        defaultValue={form.value('serviceLanguage', own.serviceLanguage)}
        options={[
          { value: 'fi', label: t('registration:contact.fi') },
          { value: 'sv', label: t('registration:contact.sv') },
        ]}
      />
    </>
  );
}

function Situation({ form, answers: { situation } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="situation"
        label={t('registration:situation.label')}
        error={form.error('situation')}
        defaultValue={form.value('situation', situation?.situation)}
        options={options('registration:situation.option', situations)}
      />
      <DateField
        name="since"
        optionalLabel={t('registration:optional')}
        label={t('registration:situation.since')}
        error={form.error('since')}
        defaultValue={form.value('since', situation?.since)}
      />
      <RadioGroup
        name="benefitPayer"
        label={t('registration:situation.payer')}
        hint={t('registration:situation.payerHint')}
        error={form.error('benefitPayer')}
        defaultValue={form.value('benefitPayer', situation?.benefitPayer)}
        options={options('registration:situation.payerOption', benefitPayers)}
      />
    </>
  );
}

const count = (rows: number) => Array.from({ length: rows }, (_, index) => index);

function Work({ form, answers: { work }, rows }: StepProps) {
  const { t } = useTexts('registration');
  const optionalLabel = t('registration:optional');
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <RadioGroup
        name="hasWorked"
        inline
        label={t('registration:work.label')}
        error={form.error('hasWorked')}
        defaultValue={form.value('hasWorked', work?.hasWorked)}
        options={answersOfTwo}
      />
      {count(rows).map((index) => {
        const job = work?.jobs[index];
        const at = (field: string) => `jobs.${index}.${field}`;
        return (
          <Fieldset key={index} legend={t('registration:work.job', { number: index + 1 })}>
            <TextField
              name={at('title')}
              label={t('registration:work.title')}
              hint={index === 0 ? t('registration:work.titleHint') : undefined}
              error={form.error(at('title'))}
              defaultValue={form.value(at('title'), job?.title)}
            />
            <TextField
              name={at('employer')}
              optionalLabel={optionalLabel}
              label={t('registration:work.employer')}
              error={form.error(at('employer'))}
              defaultValue={form.value(at('employer'), job?.employer)}
            />
            <TextField
              name={at('from')}
              inputMode="numeric"
              width="short"
              optionalLabel={optionalLabel}
              label={t('registration:work.from')}
              error={form.error(at('from'))}
              defaultValue={form.value(at('from'), job?.from)}
            />
            <TextField
              name={at('to')}
              inputMode="numeric"
              width="short"
              optionalLabel={optionalLabel}
              label={t('registration:work.to')}
              error={form.error(at('to'))}
              defaultValue={form.value(at('to'), job?.to)}
            />
          </Fieldset>
        );
      })}
    </>
  );
}

function Education({ form, answers: { education } }: StepProps) {
  const { t } = useTexts('registration', 'codes');
  const options = useOptions();
  const optionalLabel = t('registration:optional');
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <RadioGroup
        name="level"
        label={t('registration:education.level')}
        error={form.error('level')}
        defaultValue={form.value('level', education?.level)}
        options={options('codes:educationLevel', educationLevels)}
      />
      <TextField
        name="degree"
        optionalLabel={optionalLabel}
        label={t('registration:education.degree')}
        hint={t('registration:education.degreeHint')}
        error={form.error('degree')}
        defaultValue={form.value('degree', education?.degree)}
      />
      <TextField
        name="year"
        inputMode="numeric"
        width="short"
        optionalLabel={optionalLabel}
        label={t('registration:education.year')}
        error={form.error('year')}
        defaultValue={form.value('year', education?.year)}
      />
      <RadioGroup
        name="studiesNow"
        inline
        label={t('registration:education.studiesNow')}
        error={form.error('studiesNow')}
        defaultValue={form.value('studiesNow', education?.studiesNow)}
        options={answersOfTwo}
      />
    </>
  );
}

function Skills({ form, answers: { skills }, rows }: StepProps) {
  const { t } = useTexts('registration', 'codes');
  const options = useOptions();
  const languages = options('codes:languageName', languageCodes);
  const answersOfTwo = useYesOrNo();
  return (
    <>
      <TextArea
        name="skills"
        rows={5}
        label={t('registration:skills.label')}
        hint={t('registration:skills.hint')}
        error={form.error('skills')}
        defaultValue={form.value('skills', skills?.skills)}
      />
      {count(rows).map((index) => {
        const known = skills?.languages[index];
        const at = (field: string) => `languages.${index}.${field}`;
        return (
          <Fieldset key={index} legend={t('registration:skills.languageNumber', { number: index + 1 })}>
            <SelectField
              name={at('language')}
              width="medium"
              emptyLabel={t('registration:skills.noLanguage')}
              label={t('registration:skills.language')}
              error={form.error(at('language'))}
              defaultValue={form.value(at('language'), known?.language)}
              options={languages}
            />
            <SelectField
              name={at('level')}
              width="medium"
              emptyLabel={t('registration:skills.noLevel')}
              label={t('registration:skills.level')}
              error={form.error(at('level'))}
              defaultValue={form.value(at('level'), known?.level)}
              options={options('codes:languageLevel', languageLevels)}
            />
          </Fieldset>
        );
      })}
      <RadioGroup
        name="interpreter"
        inline
        label={t('registration:skills.interpreter')}
        hint={t('registration:skills.interpreterHint')}
        error={form.error('interpreter')}
        defaultValue={form.value('interpreter', skills?.interpreter)}
        options={answersOfTwo}
      />
      <SelectField
        name="interpreterLanguage"
        width="medium"
        emptyLabel={t('registration:skills.noLanguage')}
        label={t('registration:skills.interpreterLanguage')}
        error={form.error('interpreterLanguage')}
        defaultValue={form.value('interpreterLanguage', skills?.interpreterLanguage)}
        options={languages}
      />
    </>
  );
}

function Ability({ form, answers: { ability } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="ability"
        label={t('registration:ability.label')}
        hint={t('registration:ability.hint')}
        error={form.error('ability')}
        defaultValue={form.value('ability', ability?.ability)}
        options={options('registration:ability.option', abilities)}
      />
      <TextArea
        name="wish"
        rows={4}
        optionalLabel={t('registration:optional')}
        label={t('registration:ability.wish')}
        hint={t('registration:ability.wishHint')}
        error={form.error('wish')}
        defaultValue={form.value('wish', ability?.wish)}
      />
    </>
  );
}

function WorkRight({ form, answers: { workRight } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="workRight"
        label={t('registration:workRight.label')}
        hint={t('registration:workRight.hint')}
        error={form.error('workRight')}
        defaultValue={form.value('workRight', workRight?.workRight)}
        options={options('registration:workRight.option', workRights)}
      />
      <DateField
        name="permitUntil"
        optionalLabel={t('registration:optional')}
        label={t('registration:workRight.until')}
        error={form.error('permitUntil')}
        defaultValue={form.value('permitUntil', workRight?.permitUntil)}
      />
    </>
  );
}

function Changes({ form, answers: { changes } }: StepProps) {
  const { t } = useTexts('registration');
  const options = useOptions();
  return (
    <>
      <RadioGroup
        name="change"
        label={t('registration:changes.label')}
        hint={t('registration:changes.hint')}
        error={form.error('change')}
        defaultValue={form.value('change', changes?.change)}
        options={options('registration:changes.option', upcomingChanges)}
      />
      <DateField
        name="on"
        optionalLabel={t('registration:optional')}
        label={t('registration:changes.on')}
        hint={t('registration:changes.onHint')}
        error={form.error('on')}
        defaultValue={form.value('on', changes?.on)}
      />
      <TextArea
        name="more"
        rows={3}
        optionalLabel={t('registration:optional')}
        label={t('registration:changes.more')}
        error={form.error('more')}
        defaultValue={form.value('more', changes?.more)}
      />
      <Checkbox
        name="understood"
        label={t('registration:changes.understood')}
        error={form.error('understood')}
        defaultChecked={form.value('understood', changes?.understood ? 'on' : undefined) !== undefined}
      />
    </>
  );
}
