import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { invitableKinds } from '#app/features/meetings/meeting-choices.ts';
import { SensitiveFields } from '#app/features/notes/sensitive-fields.tsx';
import { languages, type Language } from '#app/i18n/language.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { BulkKind } from './bulk-kinds.ts';
import type { ChosenView } from './chosen-view.ts';

export type Colleague = { id: string; name: string; clients: number };
type Props = {
  id: string;
  kind: BulkKind;
  chosen: ChosenView | null;
  colleagues: Colleague[];
  me: string;
  /** How many of the chosen clients use each language. */
  speakers: Record<Language, number>;
  form: FormProblemState;
};

/** What is to be done for all of them. */
export function BulkForm(props: Props) {
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  const { id, kind } = props;
  return (
    <form method="post" noValidate className="form">
      {kind === 'invite' && <MeetingField {...props} />}
      {kind === 'message' && <MessageFields {...props} />}
      {(kind === 'assign' || kind === 'move') && <CounselorFields {...props} />}
      <FormActions>
        <Button>{t('bulk:choose.save')}</Button>
        <ButtonLink kind="quiet" href={counselor.bulkStep(id, 'discard')}>
          {t('bulk:discard.title')}
        </ButtonLink>
      </FormActions>
    </form>
  );
}

function CounselorFields({ kind, chosen, colleagues, me, form }: Props) {
  const { t } = useTexts('bulk');
  const giving = chosen?.giving;
  return (
    <>
      <RadioGroup
        name="counselorId"
        label={t('bulk:choose.counselor')}
        error={form.error('counselorId')}
        defaultValue={form.value('counselorId', giving?.counselorId)}
        options={colleagues.map(({ id, name, clients }) => ({
          value: id,
          label: id === me ? t('bulk:choose.me', { name }) : name,
          hint: t('bulk:choose.clients', { count: clients }),
        }))}
      />
      {kind === 'move' && (
        <>
          <TextArea
            name="words"
            label={t('bulk:choose.words')}
            hint={t('bulk:choose.wordsHint')}
            rows={3}
            maxLength={2000}
            error={form.error('words')}
            defaultValue={form.value('words', giving?.words)}
          />
          <Checkbox
            name="withMemos"
            label={t('bulk:choose.withMemos')}
            defaultChecked={
              form.problem === null ? (giving?.withMemos ?? true) : form.value('withMemos') !== undefined
            }
          />
        </>
      )}
    </>
  );
}

function MeetingField({ chosen, form }: Props) {
  const { t } = useTexts('bulk', 'meetings');
  return (
    <RadioGroup
      name="meetingKind"
      label={t('bulk:choose.kind')}
      error={form.error('meetingKind')}
      defaultValue={form.value('meetingKind', chosen?.meetingKind)}
      options={invitableKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
    />
  );
}

const parts = {
  fi: ['subjectFi', 'textFi'],
  sv: ['subjectSv', 'textSv'],
  en: ['subjectEn', 'textEn'],
} as const;

function MessageFields({ chosen, speakers, form }: Props) {
  const { t } = useTexts('bulk', 'codes');
  const label = useLabel();
  const inOrder = languages.toSorted((one, other) => speakers[other] - speakers[one]);
  const typed = languages
    .flatMap((each) => parts[each].map((name) => form.value(name, chosen?.texts[each]?.[partOf(name)]) ?? ''))
    .join('\n');
  return (
    <>
      {inOrder.map((each) => {
        const language = label(`codes:languageName.${each}`);
        const [subject, text] = parts[each];
        return (
          <Fieldset
            key={each}
            legend={language}
            hint={
              speakers[each] > 0
                ? t('bulk:choose.needed', { count: speakers[each] })
                : t('bulk:choose.notNeeded')
            }
          >
            <TextField
              name={subject}
              label={t('bulk:choose.subject', { language })}
              maxLength={120}
              error={form.error(subject)}
              defaultValue={form.value(subject, chosen?.texts[each]?.subject)}
            />
            <TextArea
              name={text}
              label={t('bulk:choose.text', { language })}
              hint={t('bulk:choose.textHint')}
              rows={5}
              maxLength={4000}
              error={form.error(text)}
              defaultValue={form.value(text, chosen?.texts[each]?.text)}
            />
          </Fieldset>
        );
      })}
      <SensitiveFields text={typed} form={form} />
    </>
  );
}

const partOf = (name: string): 'subject' | 'text' => (name.startsWith('subject') ? 'subject' : 'text');
