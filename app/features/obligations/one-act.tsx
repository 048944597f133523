import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';

type OneActProps = {
  action: string;
  /** The four facts, known already. */
  facts: { kind: string; on: string; what: string; employer: string };
};

/** "I applied for this": what the form would ask is known, so that one press is enough. */
export function OneAct({ action, facts }: OneActProps) {
  const { t } = useTexts('obligations');
  return (
    <form method="post" action={action}>
      {Object.entries(facts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="muted small">{t('obligations:log.fromVacancyHint')}</p>
      <Button kind="secondary" icon="check">
        {t('obligations:log.fromVacancy')}
      </Button>
    </form>
  );
}
