import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';

export type ListedPeriod = {
  id: string;
  kind: string;
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
  staff = false,
}: {
  periods: ListedPeriod[];
  hrefOf: (period: ListedPeriod) => string;
  /** Staff read the state itself; the person reads what it means to them. */
  staff?: boolean;
}) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const titleOf = ({ kind, from, to }: ListedPeriod) => {
    const days = { from: formatDate(language, from), to: formatDate(language, to) };
    return kind === 'assignedJob' ? t('obligations:own.jobPeriod', days) : t('obligations:own.period', days);
  };
  return (
    <Grid>
      {periods.map((period) => (
        <Card key={period.id} href={hrefOf(period)} title={titleOf(period)}>
          {period.kind === 'period' && (
            <p>{t('obligations:own.done', { done: period.counted, target: period.target })}</p>
          )}
          <p>
            <Tag tone={toneOf(period.state)}>
              {label(staff ? `periods:state.${period.state}` : `obligations:outcome.${period.state}`)}
            </Tag>
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
