import type { Duty } from '#app/core/duties.ts';
import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

type Held = { accountId: string; name: string; duty: Duty };
type AccessReviewProps = {
  unused: (Held & { used: string | null })[];
  ending: (Held & { until: string })[];
  left: { name: string; clients: number }[];
};

/** What of the staff's access is to be looked at again: unused, ending, and clients without a counselor. */
export function AccessReview({ unused, ending, left }: AccessReviewProps) {
  const { t, language } = useTexts('rights');
  const { manager } = pathsIn(language);
  const facts = [
    ...ending.map(({ duty, until, ...whose }) => ({
      ...whose,
      words: t('rights:review.ending', { duty: t(`rights:duty.${duty}`), date: formatDate(language, until) }),
    })),
    ...unused.map(({ duty, used, ...whose }) => ({
      ...whose,
      words: used
        ? t('rights:review.unused', { duty: t(`rights:duty.${duty}`), date: formatDate(language, used) })
        : t('rights:review.neverUsed', { duty: t(`rights:duty.${duty}`) }),
    })),
  ];
  if (facts.length + left.length === 0) return null;
  return (
    <Section title={t('rights:review.title')}>
      <ul>
        {left.map(({ name, clients }) => (
          <li key={name}>{t('rights:review.left', { name, count: clients })}</li>
        ))}
        {[...new Set(facts.map(({ accountId }) => accountId))].map((accountId) => {
          const own = facts.filter((fact) => fact.accountId === accountId);
          return (
            <li key={accountId}>
              <a href={manager.account(accountId)}>{own[0]?.name}</a>:{' '}
              {own.map(({ words }) => words).join(' ')}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
