type MeterProps = {
  label: string;
  value: number;
  max: number;
  /** "2/4 tehty": the figure in words, always shown. */
  text: string;
  id: string;
};

/** How much of something countable is done. Never for a person's progress on the path. */
export function Meter({ label, value, max, text, id }: MeterProps) {
  return (
    <div className="meter">
      <div className="row" data-spread="">
        <label htmlFor={id}>{label}</label>
        <span className="number">{text}</span>
      </div>
      <progress id={id} value={Math.min(value, max)} max={max}>
        {text}
      </progress>
    </div>
  );
}
