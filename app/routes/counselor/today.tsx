import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { TodayQueue } from '#app/features/caseload/today-queue.tsx';
import { getToday } from '#app/features/caseload/today.queries.server.ts';
import { listDueMemos } from '#app/features/notes/memos.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { formatDate, formatDay } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request);
  if (!actor.duties.includes('clientWork')) throw redirect(pathsIn(languageOf(request)).counselor.vacancies);
  const language = languageOf(request);
  const [view, memos] = await Promise.all([getToday(actor, now(), language), listDueMemos(actor, now())]);
  const shown = [view.meetings, ...view.queues.map(({ lines }) => lines), memos].flat();
  await logListRead(
    actor,
    shown.map(({ personId }) => personId),
    'today',
    now(),
  );
  return { title: textsIn(language).t('counselor:today.title'), view, memos };
}

export default function Today() {
  const { title, view, memos } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={formatDay(language, view.today)}
        actions={
          <>
            <ButtonLink kind="secondary" icon="people" href={counselor.caseload}>
              {t('counselor:caseload.title')}
            </ButtonLink>
            <ButtonLink kind="secondary" icon="calendar" href={counselor.invitations}>
              {t('counselor:invitations.title')}
            </ButtonLink>
            <ButtonLink kind="secondary" icon="list" href={counselor.planQueue}>
              {t('plans:queue.title')}
            </ButtonLink>
            {view.vacanciesToCheck > 0 && (
              <ButtonLink kind="secondary" icon="briefcase" href={counselor.vacancies}>
                {t('counselor:today.vacancies', { count: view.vacanciesToCheck })}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack gap="large">
        {view.absent.map(({ id, name, until }) => (
          <Notice key={id}>
            <p>
              {t('counselor:today.standIn', { name, date: formatDate(language, until) })}{' '}
              <a href={`${counselor.caseload}?scope=standIn`}>{t('counselor:scope.standIn')}</a>
            </p>
          </Notice>
        ))}
        <TodayQueue view={view} memos={memos} />
      </Stack>
    </>
  );
}
