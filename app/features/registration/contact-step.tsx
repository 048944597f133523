import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { StepProps } from './step-options.ts';

/** Where the person is reached, and where they live. */
export function Contact({ form, answers: { contact }, person }: StepProps) {
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
