import { useTexts } from '#app/i18n/use-texts.ts';
import { changeKinds } from '#app/rules/reported-change.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid } from '#app/ui/layout.tsx';

/** Every kind of change as a door of its own. */
export function ChangeKinds({ hrefOf }: { hrefOf: (kind: string) => string }) {
  const { t } = useTexts('validity');
  return (
    <Grid>
      {changeKinds.map((kind) => (
        <Card key={kind} headingLevel="h2" href={hrefOf(kind)} title={t(`validity:change.kind.${kind}`)}>
          <p>{t(`validity:change.kindHint.${kind}`)}</p>
        </Card>
      ))}
    </Grid>
  );
}
