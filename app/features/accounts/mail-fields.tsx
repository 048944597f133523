import type { FormProblemState } from '#app/core/form-problem.tsx';
import { languages, type Language } from '#app/i18n/language.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

type MailFieldsProps = {
  form: FormProblemState;
  hint: string;
  languageLabel: string;
  language: Language;
  email?: string | null;
};

/** To whom a link is mailed, and in which language. */
export function MailFields({ form, hint, languageLabel, language, email }: MailFieldsProps) {
  const { t } = useTexts('users', 'accounts');
  return (
    <>
      <TextField
        name="email"
        type="email"
        autoComplete="off"
        maxLength={254}
        width="medium"
        label={t('users:email')}
        hint={hint}
        error={form.error('email')}
        defaultValue={form.value('email', email)}
      />
      <RadioGroup
        inline
        name="language"
        label={languageLabel}
        error={form.error('language')}
        defaultValue={form.value('language', language)}
        options={languages.map((value) => ({ value, label: t(`accounts:settings.${value}`) }))}
      />
    </>
  );
}
