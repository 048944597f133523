import type { FormProblemState } from '#app/core/form-problem.tsx';
import { dataKinds } from '#app/features/own-data/data-kinds.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { RequestKind } from './data-request.machine.ts';
import { fieldsOf } from './request-choices.ts';

/** Fields without which the request cannot be answered. */
const needed: Record<RequestKind, readonly string[]> = {
  correction: ['part', 'what', 'wanted'],
  erasure: ['part', 'what', 'why'],
  access: ['what'],
  inquiry: ['what'],
};

/** What a request of this kind asks for. */
export function RequestFields({ kind, form }: { kind: RequestKind; form: FormProblemState }) {
  const { t } = useTexts('ownData', 'requests');
  const label = useLabel();
  return (
    <>
      {fieldsOf[kind].map((name) => {
        const error = form.error(name);
        const typed = form.value(name);
        const field = {
          name,
          label: name === 'part' ? t('requests:field.part') : label(`requests:field.${kind}.${name}`),
          ...(error !== undefined && { error }),
          ...(typed !== undefined && { defaultValue: typed }),
          ...(!needed[kind].includes(name) && { optionalLabel: t('ownData:optional') }),
        };
        return name === 'part' ? (
          <SelectField
            key={name}
            {...field}
            emptyLabel={t('requests:choosePart')}
            options={dataKinds.map((value) => ({ value, label: label(`ownData:kind.${value}.title`) }))}
          />
        ) : (
          <TextArea key={name} {...field} rows={4} />
        );
      })}
    </>
  );
}
