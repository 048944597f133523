import type { FormProblemState } from '#app/core/form-problem.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

/** What is known of how to reach the person; empty for staff where the person is under non-disclosure. */
export type KnownContact = {
  phone: string | null;
  email: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  postOffice: string | null;
  serviceLanguage: string;
  nonDisclosure: boolean;
};

const fields = [
  { name: 'phone', type: 'tel', autoComplete: 'tel', width: 'medium' },
  { name: 'email', type: 'email', autoComplete: 'email', optional: true },
  { name: 'streetAddress', autoComplete: 'street-address' },
  { name: 'postalCode', inputMode: 'numeric', autoComplete: 'postal-code', width: 'short' },
  { name: 'postOffice', autoComplete: 'address-level2', width: 'medium' },
] as const;

/** Telephone, e-mail and address as registration asks them, with what is known. */
export function ContactFields({ form, contact }: { form: FormProblemState; contact: KnownContact }) {
  const { t } = useTexts('registration', 'validity');
  return (
    <>
      {contact.nonDisclosure && (
        <Notice title={t('registration:contact.protected')}>{t('registration:contact.protectedText')}</Notice>
      )}
      {fields.map(({ name, ...field }) => {
        const { optional, ...native } = { optional: false, ...field };
        return (
          <TextField
            key={name}
            name={name}
            {...native}
            label={t(`registration:contact.${name}`)}
            optionalLabel={optional ? t('validity:optional') : undefined}
            error={form.error(name)}
            defaultValue={form.value(name, contact[name])}
          />
        );
      })}
      <RadioGroup
        name="serviceLanguage"
        inline
        label={t('registration:contact.serviceLanguage')}
        error={form.error('serviceLanguage')}
        defaultValue={form.value('serviceLanguage', contact.serviceLanguage)}
        options={(['fi', 'sv'] as const).map((value) => ({
          value,
          label: t(`registration:contact.${value}`),
        }))}
      />
    </>
  );
}
