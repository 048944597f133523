import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { homeOf } from './navigation.ts';
import type { ShellView } from './shell.queries.server.ts';

const known = ['403', '404', '405', '409', '413'] as const;
export type ErrorKey = (typeof known)[number] | 'other';

/** Which of our own words an error gets; its own are never shown. */
export function errorKey(status: number): ErrorKey {
  return known.find((key) => key === String(status)) ?? 'other';
}

/** Says what happened and where to go instead. */
export function ErrorPage({ error, user }: { error: ErrorKey; user: ShellView['user'] }) {
  const { t, language } = useTexts('errors');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader title={t(`errors:page.${error}.title`)} lead={t(`errors:page.${error}.text`)} />
      <Row>
        <ButtonLink href={homeOf(user?.role ?? null, paths)}>
          {user?.role === 'seeker' ? t('errors:page.toPath') : t('errors:page.toFront')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.vacancies}>
          {t('errors:page.toVacancies')}
        </ButtonLink>
      </Row>
    </>
  );
}
