import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { ValidityView } from './validity.queries.server.ts';

type Owed = NonNullable<ValidityView['owed']>;

/** What is asked, why, by whom and until when; and what follows when nothing comes. */
export function AskedClarification({ owed }: { owed: Owed }) {
  const { t, language } = useTexts('validity');
  return (
    <>
      <DefinitionList
        items={[
          { label: t('validity:clarification.what'), value: owed.what },
          { label: t('validity:clarification.why'), value: owed.reason },
          { label: t('validity:clarification.who'), value: owed.asker },
          { label: t('validity:clarification.until'), value: formatDate(language, owed.dueOn) },
        ]}
      />
      <p>{t('validity:clarification.follows')}</p>
    </>
  );
}
