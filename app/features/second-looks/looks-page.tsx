import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { LookQueue } from './look-queue.tsx';
import type { LookLine } from './second-looks.queries.server.ts';

type Props = {
  title: string;
  role: 'counselor' | 'manager';
  looks: boolean;
  queue: LookLine[];
  own: LookLine[];
};

/** What waits for the reader to look it over, and what the reader has drafted. */
export function LooksPage({ title, role, looks, queue, own }: Props) {
  const { t, language } = useTexts('secondLooks');
  const hrefOf = pathsIn(language)[role].secondLook;
  return (
    <>
      <PageHeader title={title} lead={t('secondLooks:lead')} />
      <Stack gap="large">
        {looks ? (
          <Section title={t('secondLooks:queue.title')}>
            {queue.length === 0 ? (
              <EmptyState icon="check" title={t('secondLooks:queue.none')} />
            ) : (
              <LookQueue caption={t('secondLooks:queue.title')} lines={queue} hrefOf={hrefOf} />
            )}
          </Section>
        ) : (
          <p>{t('secondLooks:queue.notYours')}</p>
        )}
        {role === 'counselor' && (
          <Section title={t('secondLooks:own.title')}>
            {own.length === 0 ? (
              <EmptyState icon="check" title={t('secondLooks:own.none')} />
            ) : (
              <LookQueue caption={t('secondLooks:own.title')} lines={own} hrefOf={hrefOf} own />
            )}
          </Section>
        )}
      </Stack>
    </>
  );
}
