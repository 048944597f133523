import type { FormProblemState } from '#app/core/form-problem.tsx';
import { SensitiveFields } from '#app/features/notes/sensitive-fields.tsx';
import { isLanguage, languages, type Language } from '#app/i18n/language.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { MessageWords, PlainAdvice } from './message-words.tsx';
import type { Writing } from './writing.queries.server.ts';

type MessageFormProps = {
  writing: Writing;
  /** Of a conversation that there is: its subject is not asked again. */
  subject?: string;
  form: FormProblemState;
};

/** A counselor's words to a client, and above them, where it was asked for, what the client gets. */
export function MessageForm({ writing, subject, form }: MessageFormProps) {
  const { t } = useTexts('conversations', 'codes');
  const label = useLabel();
  const typed = form.value('language');
  const language = isLanguage(typed) ? typed : writing.language;
  const [about, text] = [subject ?? form.value('subject') ?? '', form.value('text') ?? ''];
  return (
    <Stack gap="large">
      {form.problem === null && form.value('look') !== undefined && (
        <Preview {...{ writing, language, text }} subject={about} />
      )}
      <form method="post" noValidate className="form">
        {subject === undefined && (
          <TextField
            name="subject"
            label={t('conversations:subject')}
            maxLength={120}
            error={form.error('subject')}
            defaultValue={form.value('subject')}
          />
        )}
        <TextArea
          name="text"
          label={t('conversations:text')}
          hint={t('conversations:staff.textHint')}
          rows={6}
          maxLength={4000}
          error={form.error('text')}
          defaultValue={form.value('text')}
        />
        <SensitiveFields text={`${about}\n${text}`} form={form} />
        <SelectField
          name="language"
          label={t('conversations:staff.language')}
          hint={t('conversations:staff.languageHint', {
            language: label(`codes:languageName.${writing.language}`),
          })}
          width="medium"
          error={form.error('language')}
          defaultValue={language}
          options={languages.map((value) => ({ value, label: label(`codes:languageName.${value}`) }))}
        />
        <Checkbox
          name="waits"
          label={t('conversations:staff.waits')}
          hint={t('conversations:staff.waitsHint')}
          defaultChecked={form.value('waits') !== undefined}
        />
        <FormActions>
          <Button>{t('conversations:send')}</Button>
          <Button kind="secondary" name="look" value="1">
            {t('conversations:staff.look')}
          </Button>
        </FormActions>
      </form>
    </Stack>
  );
}

type PreviewProps = { writing: Writing; language: Language; subject: string; text: string };

/** The words themselves, how the client hears of them, and what stands outside Polku. */
function Preview({ writing: { way, mail, guarded }, language, subject, text }: PreviewProps) {
  const { t } = useTexts('conversations');
  const label = useLabel();
  return (
    <Section id="preview" title={t('conversations:staff.preview')}>
      <MessageWords {...{ language, subject, text }} />
      <p>{t('conversations:staff.way', { way: label(`conversations:ways.${way}`) })}</p>
      {guarded && <p>{t('conversations:staff.guarded')}</p>}
      {way === 'email' && <p>{t('conversations:staff.mail', { sentence: mail })}</p>}
      {way === 'letter' && !guarded && <p>{t('conversations:staff.letter')}</p>}
      <PlainAdvice texts={[text]} />
    </Section>
  );
}

/** A client's own words. */
export function OwnMessageForm({ withSubject, form }: { withSubject: boolean; form: FormProblemState }) {
  const { t } = useTexts('conversations');
  return (
    <form method="post" noValidate className="form">
      {withSubject && (
        <TextField
          name="subject"
          label={t('conversations:subject')}
          maxLength={120}
          error={form.error('subject')}
          defaultValue={form.value('subject')}
        />
      )}
      <TextArea
        name="text"
        label={t('conversations:text')}
        hint={t('conversations:own.textHint')}
        rows={6}
        maxLength={4000}
        error={form.error('text')}
        defaultValue={form.value('text')}
      />
      <p className="muted">{t('conversations:own.urgent')}</p>
      <FormActions>
        <Button>{t('conversations:send')}</Button>
      </FormActions>
    </form>
  );
}
