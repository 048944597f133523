import { useLocation } from '@remix-run/react';
import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { homeOf } from './navigation.ts';
import type { ShellView } from './shell.queries.server.ts';

const known = ['403', '404', '405', '409', '411', '413', '414', '429', 'otherSite'] as const;
export type ErrorKey = (typeof known)[number] | 'other';

/** Which of our own words an error gets; its own are never shown. `said` is what our own refusals say besides. */
export function errorKey(status: number, said: unknown): ErrorKey {
  const why = isRecord(said) ? said.why : undefined;
  return known.find((key) => key === why) ?? known.find((key) => key === String(status)) ?? 'other';
}

/** In how many minutes it may be tried again, where an error says so. */
export function minutesOf(said: unknown): number {
  const seconds = isRecord(said) ? Number(said.seconds) : Number.NaN;
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds / 60)) : 1;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The client whom a member of the staff may open with a reason only, where an error says so. */
export const closedClientOf = (said: unknown): string | null =>
  isRecord(said) && typeof said.closedClient === 'string' ? said.closedClient : null;

type Props = { error: ErrorKey; minutes: number; closedClient: string | null; user: ShellView['user'] };

/** Says what happened and where to go instead. */
export function ErrorPage({ error, minutes, closedClient, user }: Props) {
  const { t, language } = useTexts('errors');
  const paths = pathsIn(language);
  const { pathname } = useLocation();
  if (closedClient !== null)
    return (
      <>
        <PageHeader title={t('errors:page.closedClient.title')} lead={t('errors:page.closedClient.text')} />
        <Row>
          <ButtonLink href={`${paths.counselor.open(closedClient)}?to=${encodeURIComponent(pathname)}`}>
            {t('errors:page.closedClient.open')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={paths.counselor.caseload}>
            {t('errors:page.closedClient.back')}
          </ButtonLink>
        </Row>
      </>
    );
  return (
    <>
      <PageHeader
        title={t(`errors:page.${error}.title`)}
        lead={
          error === '429' ? t('errors:page.429.text', { count: minutes }) : t(`errors:page.${error}.text`)
        }
      />
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
