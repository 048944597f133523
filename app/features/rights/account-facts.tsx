import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

type AccountFactsProps = {
  account: {
    title: string | null;
    directoryId: string | null;
    team: string | null;
    lastSignInAt: string | null;
    closedAt: string | null;
  };
};

export function AccountFacts({ account }: AccountFactsProps) {
  const { t, language } = useTexts('rights');
  const { title, directoryId, team, lastSignInAt, closedAt } = account;
  return (
    <DefinitionList
      items={[
        ...(title ? [{ label: t('rights:field.title'), value: title }] : []),
        { label: t('rights:field.directoryId'), value: directoryId ?? '–' },
        { label: t('rights:field.team'), value: team ?? t('rights:noTeam') },
        {
          label: t('rights:field.lastSignIn'),
          value: lastSignInAt ? formatDateTime(language, lastSignInAt) : t('rights:never'),
        },
        ...(closedAt ? [{ label: t('rights:field.closed'), value: formatDateTime(language, closedAt) }] : []),
      ]}
    />
  );
}
