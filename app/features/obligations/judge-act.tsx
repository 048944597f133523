import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import type { ShownAct } from './act-list.tsx';

/** A person says whether a comparable act counts, and may change what was said. */
export function JudgeAct({ act: { version, counts, what }, action }: { act: ShownAct; action: string }) {
  const { t } = useTexts('obligations');
  const choices = (['yes', 'no'] as const).filter((choice) => choice !== counts);
  return (
    <form method="post" action={action}>
      <input type="hidden" name="version" value={version} />
      <Row>
        {choices.map((choice) => (
          <Button
            key={choice}
            kind="quiet"
            size="small"
            name="counts"
            value={choice}
            aria-label={`${t(`obligations:staff.judge.${choice}`)}: ${what}`}
          >
            {t(`obligations:staff.judge.${choice}`)}
          </Button>
        ))}
      </Row>
    </form>
  );
}
