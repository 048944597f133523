import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';

export type ListedPeriod = {
  id: string;
  from: string;
  to: string;
  target: number;
  counted: number;
  state: string;
};

/** Review periods, each with what came of it. */
export function PeriodList({
  periods,
  hrefOf,
}: {
  periods: ListedPeriod[];
  hrefOf: (period: ListedPeriod) => string;
}) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  return (
    <Grid>
      {periods.map((period) => (
        <Card
          key={period.id}
          href={hrefOf(period)}
          title={t('obligations:own.period', {
            from: formatDate(language, period.from),
            to: formatDate(language, period.to),
          })}
        >
          <p>{t('obligations:own.done', { done: period.counted, target: period.target })}</p>
          <p>
            <Tag tone={toneOf(period.state)}>{label(`obligations:outcome.${period.state}`)}</Tag>
          </p>
        </Card>
      ))}
    </Grid>
  );
}

const good = ['fulfilled', 'excused'];
const asks = ['clarificationAsked'];

/** No state of a period is an error of the person: most are plain, what waits for them stands out. */
function toneOf(state: string): 'success' | 'warning' | 'neutral' {
  if (good.includes(state)) return 'success';
  return asks.includes(state) ? 'warning' : 'neutral';
}
