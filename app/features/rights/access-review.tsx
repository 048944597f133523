import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import type { Duty } from '#app/core/duties.ts';

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
  if (unused.length + ending.length + left.length === 0) return null;
  return (
    <Section title={t('rights:review.title')}>
      <ul>
        {left.map(({ name, clients }) => (
          <li key={name}>{t('rights:review.left', { name, count: clients })}</li>
        ))}
        {ending.map(({ accountId, name, duty, until }) => (
          <li key={`${accountId} ${duty}`}>
            <a href={manager.account(accountId)}>{name}</a>:{' '}
            {t('rights:review.ending', { duty: t(`rights:duty.${duty}`), date: formatDate(language, until) })}
          </li>
        ))}
        {unused.map(({ accountId, name, duty, used }) => (
          <li key={`${accountId} ${duty}`}>
            <a href={manager.account(accountId)}>{name}</a>:{' '}
            {used
              ? t('rights:review.unused', {
                  duty: t(`rights:duty.${duty}`),
                  date: formatDate(language, used),
                })
              : t('rights:review.neverUsed', { duty: t(`rights:duty.${duty}`) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
