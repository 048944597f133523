import { WhyNote } from '#app/features/journey/why-note.tsx';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { RegistrationView } from './registration.queries.server.ts';

/** Why registering does not go on by itself, and what to do. A person decides; the service refuses nobody. */
export function CannotRegister({ assessment }: Pick<RegistrationView, 'assessment'>) {
  const { t } = useTexts('registration');
  const { result, way, authority } = assessment;
  const why = result.outcome === 'conditionsNotMet' ? result.why : way.open ? authority.why : way.why;
  return (
    <Notice tone="warning" title={t('registration:cannot.title')}>
      <WhyNote why={why} />
      <p>{t('registration:cannot.person')}</p>
      <p>{t('registration:cannot.todo')}</p>
      <p>{t('registration:cannot.kept')}</p>
    </Notice>
  );
}
