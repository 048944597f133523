import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { noteChannelKeys } from './note-channels.ts';
import { SensitiveFields } from './sensitive-fields.tsx';

/** A contact in as few steps as it takes: how, what, save. `form` is what a refused attempt left behind. */
export function NoteForm({ action, form }: { action: string; form?: FormProblemState }) {
  const { t } = useTexts('counselor', 'codes');
  return (
    <form method="post" action={action} noValidate className="form">
      <SelectField
        name="channel"
        label={t('counselor:note.channel')}
        width="medium"
        error={form?.error('channel')}
        defaultValue={form?.value('channel') ?? 'callOut'}
        options={noteChannelKeys.map((value) => ({ value, label: t(`codes:contact.${value}`) }))}
      />
      <TextArea
        name="text"
        label={t('counselor:note.text')}
        hint={t('counselor:note.hint')}
        rows={3}
        maxLength={4000}
        error={form?.error('text')}
        defaultValue={form?.value('text')}
      />
      <Checkbox
        name="share"
        label={t('counselor:note.share')}
        hint={t('counselor:note.shareHint')}
        defaultChecked={form?.value('share') !== undefined}
      />
      {form?.value('share') !== undefined && <SensitiveFields text={form?.value('text') ?? ''} form={form} />}
      <FormActions>
        <Button>{t('counselor:note.save')}</Button>
      </FormActions>
    </form>
  );
}
