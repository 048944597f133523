import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { DemonstrationPerson } from './accounts.queries.server.ts';

/** An invented person, the story in a sentence, and the button that signs in. */
export function PersonCard({ person, to }: { person: DemonstrationPerson; to: string | null }) {
  const { t } = useTexts('accounts');
  const label = useLabel();
  const { id, name, title, story } = person;
  return (
    <Card
      title={name}
      eyebrow={title}
      footer={
        <form method="post">
          <input type="hidden" name="accountId" value={id} />
          {to !== null && <input type="hidden" name="to" value={to} />}
          <Button kind="secondary" size="small" aria-label={t('accounts:signIn.asPerson', { name })}>
            {t('accounts:signIn.button')}
          </Button>
        </form>
      }
    >
      <p>{label(`accounts:story.${story}`)}</p>
    </Card>
  );
}
