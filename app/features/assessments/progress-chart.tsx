import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { progressLines, progressSteps, type ProgressLine, type SeenProgress } from './progress.ts';

const WIDTH = 120;
const HEIGHT = 36;
const EDGE = 5;

/** How things were seen over time: a small line for each matter, and beside it in words how it was first and is now. */
export function ProgressChart({ reviews }: { reviews: readonly SeenProgress[] }) {
  const { t, language } = useTexts('assessments');
  const lines = progressLines(reviews);
  if (lines.length === 0) return <p className="muted">{t('assessments:progress.none')}</p>;
  const said = (point: ProgressLine['points'][number] | undefined) => {
    const step = progressSteps.find((known) => Number(known) === point?.step);
    if (!point || !step) return '–';
    return `${t(`assessments:progress.step.${step}`)} (${formatDate(language, point.at)})`;
  };
  return (
    <DataTable
      caption={t('assessments:progress.title')}
      captionHidden
      rows={lines}
      rowKey={({ theme }) => theme}
      columns={[
        {
          key: 'theme',
          label: t('assessments:progress.matter'),
          rowHeader: true,
          cell: ({ theme }) => t(`assessments:progress.theme.${theme}`),
        },
        { key: 'now', label: t('assessments:progress.now'), cell: ({ points }) => said(points.at(-1)) },
        {
          key: 'first',
          label: t('assessments:progress.first'),
          cell: ({ points }) => (points.length > 1 ? said(points[0]) : '–'),
        },
        {
          key: 'line',
          label: t('assessments:progress.line'),
          secondary: true,
          cell: ({ points }) => <Line points={points} />,
        },
      ]}
    />
  );
}

/** The table says in words what the line shows. */
function Line({ points }: Pick<ProgressLine, 'points'>) {
  const times = points.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const x = (at: number) =>
    to === from ? WIDTH / 2 : EDGE + ((at - from) / (to - from)) * (WIDTH - 2 * EDGE);
  const y = (step: number) => HEIGHT - EDGE - ((step - 1) / 4) * (HEIGHT - 2 * EDGE);
  const places = points.map(({ step }, at) => ({ x: x(times[at] ?? from), y: y(step) }));
  return (
    <svg
      className="progress-line"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path className="progress-middle" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <polyline points={places.map((place) => `${place.x.toFixed(1)},${place.y.toFixed(1)}`).join(' ')} />
      {places.map((place, at) => (
        <circle key={at} cx={place.x.toFixed(1)} cy={place.y.toFixed(1)} r="3" />
      ))}
    </svg>
  );
}
