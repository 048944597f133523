import { useLabel } from '#app/i18n/use-label.ts';
import { Tag } from '#app/ui/tag.tsx';

const tones: Record<string, 'info' | 'success' | 'warning' | 'neutral'> = {
  checking: 'info',
  scheduled: 'info',
  published: 'success',
  filled: 'success',
  correctionRequested: 'warning',
  refused: 'warning',
  removed: 'warning',
};

export function VacancyState({ state }: { state: string }) {
  const label = useLabel();
  return <Tag tone={tones[state] ?? 'neutral'}>{label(`vacancies:state.${state}`)}</Tag>;
}
