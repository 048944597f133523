type Period = { id: string; kind: string; state: string; from: string; to: string };

export type OpenDays = {
  from: string;
  to: string;
  today: string;
  /** The day that stands in the form at first. */
  chosen: string;
  /** False when no period counts what is told now; it is still kept as the person's own. */
  counting: boolean;
};

const open = ['open', 'targetReached', 'reporting'];

/** The days for which acts can be told: from the start of the earliest open period to today. */
export function openDays(
  periods: readonly (Period | null)[],
  today: string,
  wanted: string | null,
): OpenDays {
  const found = periods
    .filter((period) => period !== null)
    .filter(({ kind, state }) => kind === 'period' && open.includes(state))
    .sort((a, b) => a.from.localeCompare(b.from));
  const past = found.find(({ id, to }) => id === wanted && to < today);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return { from: today, to: today, today, chosen: today, counting: false };
  return { from: first.from, to: last.to, today, chosen: past?.to ?? today, counting: true };
}
