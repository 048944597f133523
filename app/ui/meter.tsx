import { Icon } from './icon.tsx';

type MeterProps = {
  label: string;
  value: number;
  max: number;
  /** "2/4 tehty": the figure in words, always shown. */
  text: string;
};

/** How much of something countable is done, a mark for each. Never for a person's progress on the path. */
export function Meter({ label, value, max, text }: MeterProps) {
  const marks = Array.from({ length: max }, (_, index) => index < value);
  return (
    <div className="meter">
      <p className="row">
        <span>{label}</span>
        <strong className="number">{text}</strong>
      </p>
      <ol className="meter-marks" aria-hidden="true">
        {marks.map((done, index) => (
          <li key={index} data-done={done || undefined}>
            {done && <Icon name="check" />}
          </li>
        ))}
      </ol>
    </div>
  );
}
